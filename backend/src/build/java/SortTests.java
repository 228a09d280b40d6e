import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says of each test class what it needs, by what it calls, itself or through others of the tests:
/// so a new one is where it belongs without a word from whoever wrote it.
///
/// `java SortTests.java CLASSES SORTS SLOW` writes each class with its sort, and as names of files
/// those that `./check --snel` leaves out: all that need any of it.
class SortTests {
  /// From the dearest to the cheapest, each with what is called by whoever needs it. What needs
  /// more than one is of the first.
  private static final Map<String, List<String>> SORTS = new LinkedHashMap<>();

  static {
    SORTS.put("browser", List.of("com/microsoft/playwright/Playwright"));
    SORTS.put("proces", List.of("java/lang/ProcessBuilder"));
    SORTS.put(
        "server",
        List.of(
            "org/springframework/context/ConfigurableApplicationContext",
            "org/springframework/boot/web/server/WebServer",
            "com/sun/net/httpserver/HttpServer"));
    SORTS.put(
        "database",
        List.of(
            "io/zonky/test/db/postgres/embedded/EmbeddedPostgres",
            "nl/goedvoorbeeld/start/Database",
            "java/sql/DriverManager"));
  }

  private static final String NOTHING = "niets";

  /// By the name of the class of a file, inner ones taken together: whose methods it calls.
  private final Map<String, Set<String>> calls = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    var sorting = new SortTests();
    sorting.read(Path.of(arguments[0]));
    var sorts = new ArrayList<String>();
    var slow = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (String name : sorting.calls.keySet()) {
      if (name.endsWith("Test")) {
        String sort = sorting.sort(name);
        seen.add(sort);
        sorts.add(name.replace('/', '.') + " " + sort);
        if (!sort.equals(NOTHING)) {
          slow.add(name + ".java");
        }
      }
    }
    for (String sort : SORTS.keySet()) {
      if (!seen.contains(sort)) {
        throw new IllegalStateException(
            "No test needs a " + sort + ": " + SORTS.get(sort) + " is called by none");
      }
    }
    Files.createDirectories(Path.of(arguments[1]).getParent());
    Files.write(Path.of(arguments[1]), sorts);
    Files.write(Path.of(arguments[2]), slow);
  }

  private void read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassModel read = ClassFile.of().parse(file);
        Set<String> called =
            calls.computeIfAbsent(outer(read.thisClass().asInternalName()), _ -> new HashSet<>());
        read.superclass()
            .map(ClassEntry::asInternalName)
            .map(SortTests::outer)
            .ifPresent(called::add);
        for (PoolEntry entry : read.constantPool()) {
          // Who only reads a constant of a class needs nothing of what it does.
          if (entry instanceof MethodRefEntry || entry instanceof InterfaceMethodRefEntry) {
            called.add(outer(((MemberRefEntry) entry).owner().asInternalName()));
          }
        }
      }
    }
  }

  private static String outer(String name) {
    int at = name.indexOf('$');
    return at < 0 ? name : name.substring(0, at);
  }

  private String sort(String test) {
    Set<String> reached = new HashSet<>();
    reach(test, reached);
    for (var sort : SORTS.entrySet()) {
      if (sort.getValue().stream().anyMatch(reached::contains)) {
        return sort.getKey();
      }
    }
    return NOTHING;
  }

  private void reach(String name, Set<String> reached) {
    if (reached.add(name)) {
      calls.getOrDefault(name, Set.of()).forEach(next -> reach(next, reached));
    }
  }
}
