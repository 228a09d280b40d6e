package nl.goedvoorbeeld.bench;
import java.nio.file.*;
public final class Bench { public static void main(String[] a) { Generator.write(Path.of(a[0]), Path.of(a[1]), Integer.parseInt(a[2])); } }
