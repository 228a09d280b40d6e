import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Makes the one script of the editor of texts out of `src/main/editor` and the packages that it
/// uses, with a notice of their licences beside it, and a bill of materials for scanners. The build
/// lays the packages ready as jars, and esbuild, which is a program for this machine; so nobody
/// needs Node.
///
/// `java BundleEditor.java SOURCES JARS WORK SCRIPT NOTICE BILL`
///
/// For a machine that esbuild was not laid ready for the script is an empty one: there an editor
/// writes in the plain field, and the build says so.
class BundleEditor {
  private static final Pattern PINNED =
      Pattern.compile("\"((?:@[a-z]+/)?[a-z0-9-]+)\": \"([0-9.]+)\"");
  private static final Pattern IN_JAR =
      Pattern.compile("META-INF/resources/_static/.+?/[0-9.]+/(.+)");

  private static final String TYPES = ".d.cts";

  private final Path sources;
  private final Path jars;
  private final Path work;

  /// By the name of the package: its version and the text of its licence.
  private final Map<String, String> versions = new TreeMap<>();

  private final Map<String, String> licences = new TreeMap<>();
  private final Map<String, String> licenceNames = new TreeMap<>();

  private BundleEditor(Path sources, Path jars, Path work) {
    this.sources = sources;
    this.jars = jars;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path[] paths = Stream.of(arguments).map(Path::of).toArray(Path[]::new);
    new BundleEditor(paths[0], paths[1], paths[2]).bundle(paths[3], paths[4], paths[5]);
  }

  private void bundle(Path script, Path notice, Path bill)
      throws IOException, InterruptedException {
    Path stamp = work.resolve("stamp");
    String now = fingerprint();
    if (Files.exists(stamp)
        && Files.readString(stamp).equals(now)
        && Files.exists(script)
        && Files.exists(notice)
        && Files.exists(bill)) {
      return;
    }
    Files.createDirectories(script.getParent());
    Files.createDirectories(work);
    for (Path jar : files(jars)) {
      unpack(jar);
    }
    Path esbuild = work.resolve("esbuild");
    if (Files.exists(esbuild)) {
      mustBeThePinned();
      run(esbuild, script);
    } else {
      System.err.println(
          "[WARNING] No esbuild for this machine: the editor of texts is a plain field.");
      Files.writeString(script, "// Gebouwd op een machine zonder esbuild.\n");
    }
    Files.writeString(notice, notice());
    Files.createDirectories(bill.getParent());
    Files.writeString(bill, bill());
    Files.writeString(stamp, now);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Of all that goes in. Jars by name and size: a released one never changes.
  private String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("with types".getBytes(UTF_8));
      for (Path file : files(sources)) {
        digest.update(file.toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      for (Path jar : files(jars)) {
        digest.update((jar.getFileName() + " " + Files.size(jar)).getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// The folder in a jar tells the name of its package only by half; its `package.json` tells it
  /// whole.
  private void unpack(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Map<String, ZipEntry> entries = new TreeMap<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Matcher place = IN_JAR.matcher(entry.getName());
        if (!entry.isDirectory() && place.matches()) {
          entries.put(place.group(1), entry);
        }
      }
      String json = text(zip, entries.get("package.json"));
      String name = value(json, "name");
      ZipEntry program = entries.get("bin/esbuild");
      if (program != null) {
        Path esbuild = write(zip, program, work.resolve("esbuild"));
        if (!esbuild.toFile().setExecutable(true)) {
          throw new IOException("Cannot make a program of " + esbuild);
        }
        return;
      }
      versions.put(name, value(json, "version"));
      licenceNames.put(name, value(json, "license"));
      licences.put(name, text(zip, entries.get("LICENSE")).strip());
      for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
        String file = entry.getKey();
        Path folder = work.resolve("node_modules").resolve(name);
        if (file.endsWith(".js") || file.equals("package.json")) {
          write(zip, entry.getValue(), folder.resolve(file));
        } else if (file.endsWith(TYPES)) {
          // For the check of types, which looks for them beside the script. The jar has them under
          // this name.
          write(zip, entry.getValue(), folder.resolve(file.replace(TYPES, ".d.ts")));
        }
      }
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    return new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
  }

  private static String value(String json, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + key + " in " + json);
    }
    return matcher.group(1);
  }

  private static Path write(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream bytes = zip.getInputStream(entry)) {
      Files.write(file, bytes.readAllBytes());
    }
    return file;
  }

  /// What stands in `package.json`, for whoever works on the editor with the tools of that world,
  /// is what the build uses.
  private void mustBeThePinned() throws IOException {
    Map<String, String> pinned = new TreeMap<>();
    String json = Files.readString(sources.resolve("package.json"));
    Matcher matcher = PINNED.matcher(json.substring(json.indexOf("\"dependencies\"")));
    while (matcher.find()) {
      pinned.put(matcher.group(1), matcher.group(2));
    }
    if (!pinned.equals(versions)) {
      throw new IllegalStateException(
          "package.json says " + pinned + ", the build lays ready " + versions);
    }
  }

  private void run(Path esbuild, Path script) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                esbuild.toString(),
                sources.resolve("src/redactie-tekst.js").toString(),
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--charset=utf8",
                "--legal-comments=none",
                "--log-level=warning",
                "--log-override:suspicious-nullish-coalescing=error",
                "--outfile=" + script));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("NODE_PATH", work.resolve("node_modules").toString());
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("esbuild ended with " + code);
    }
  }

  /// As CycloneDX, beside the one that Maven makes of what it knows of.
  private String bill() {
    return versions.entrySet().stream()
        .map(
            one ->
                """
                    {"type": "library", "name": "%s", "version": "%s", "purl": "pkg:npm/%s@%s",
                      "licenses": [{"license": {"id": "%s"}}]}"""
                    .formatted(
                        one.getKey(),
                        one.getValue(),
                        one.getKey().replace("@", "%40"),
                        one.getValue(),
                        licenceNames.get(one.getKey())))
        .collect(
            Collectors.joining(
                ",\n",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, \"components\": [\n",
                "\n]}\n"));
  }

  private String notice() {
    StringBuilder notice =
        new StringBuilder(
            "redactie-tekst.js is part of Goed Voorbeeld (EUPL-1.2) and holds these packages:\n");
    versions.forEach(
        (name, version) ->
            notice.append("\n%s %s\n\n%s\n".formatted(name, version, licences.get(name))));
    return notice.toString();
  }
}
