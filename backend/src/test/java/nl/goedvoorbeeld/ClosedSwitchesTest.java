package nl.goedvoorbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A switch over a closed set of ours names all that is in it, so that the compiler points at each
/// when something is added. What only some of them have is asked of these by `instanceof` or `==`,
/// or stands at the constant or the record.
///
/// Read from what was compiled: where all is named, what is left throws.
class ClosedSwitchesTest {
  private static final String HOUSE = "nl.goedvoorbeeld.";
  private static final Set<String> GENERATED = Set.of("db", "templates");

  /// For the proof that a default is seen.
  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {
    record Round() implements Shape {}

    record Square() implements Shape {}
  }

  @Test
  void a_switch_over_a_closed_set_has_no_default() throws IOException {
    var found = new TreeMap<String, Set<String>>();
    for (ClassModel type : compiled(Path.of("target/classes"))) {
      found.computeIfAbsent("closed", _ -> new TreeSet<>()).addAll(switches(type, false));
      found.computeIfAbsent("open", _ -> new TreeSet<>()).addAll(switches(type, true));
    }
    assertThat(found.get("closed")).as("they are seen").hasSizeGreaterThan(100);
    assertThat(found.get("open")).isEmpty();
  }

  @Test
  void a_default_would_be_seen() throws IOException {
    Path own = Path.of("target/test-classes", HOUSE.replace('.', '/'), "ClosedSwitchesTest.class");
    assertThat(switches(ClassFile.of().parse(own), true))
        .containsExactlyInAnyOrder(
            "ClosedSwitchesTest.someColours over ClosedSwitchesTest$Colour",
            "ClosedSwitchesTest.fewColours over ClosedSwitchesTest$Colour",
            "ClosedSwitchesTest.someShapes over ClosedSwitchesTest$Shape",
            "ClosedSwitchesTest.anyShape over ClosedSwitchesTest$Shape");
    assertThat(switches(ClassFile.of().parse(own), false)).hasSize(6);
  }

  static int someColours(Colour one) {
    return switch (one) {
      case RED -> 1;
      default -> 2;
    };
  }

  static void fewColours(Colour one, List<String> to) {
    switch (one) {
      case RED -> to.add("red");
    }
  }

  static int allColours(Colour one) {
    return switch (one) {
      case RED -> 1;
      case GREEN -> 2;
    };
  }

  static int someShapes(Shape one) {
    return switch (one) {
      case Shape.Round _ -> 1;
      default -> 2;
    };
  }

  static int anyShape(Shape one) {
    return switch (one) {
      case Shape.Round _ -> 1;
      case Shape _ -> 2;
    };
  }

  static int allShapes(Shape one) {
    return switch (one) {
      case Shape.Round _ -> 1;
      case Shape.Square _ -> 2;
    };
  }

  private static List<ClassModel> compiled(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(HOUSE.replace('.', '/')))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(ClosedSwitchesTest::read)
          .filter(type -> !GENERATED.contains(name(type.thisClass().asSymbol()).split("\\.")[0]))
          .toList();
    }
  }

  private static ClassModel read(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Those over a closed set of ours, by the method that they are in.
  ///
  /// @param open only those that do not name all
  private static List<String> switches(ClassModel type, boolean open) {
    return type.methods().stream()
        .flatMap(
            method ->
                method.code().stream()
                    .flatMap(code -> switches(code.elementList(), open))
                    .map(
                        over ->
                            "%s.%s over %s"
                                .formatted(
                                    name(type.thisClass().asSymbol()),
                                    method.methodName().stringValue(),
                                    over)))
        .toList();
  }

  private static Stream<String> switches(List<CodeElement> code, boolean open) {
    Stream.Builder<String> found = Stream.builder();
    for (int i = 0; i < code.size(); i++) {
      List<Instruction> before = before(code, i);
      otherwise(code.get(i))
          .ifPresent(
              label ->
                  over(before)
                      .filter(set -> !open || !isThrown(code, label))
                      .ifPresent(set -> found.add(name(set))));
    }
    return found.build();
  }

  private static List<Instruction> before(List<CodeElement> code, int at) {
    return code.subList(Math.max(0, at - 8), at).reversed().stream()
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast)
        .limit(2)
        .toList();
  }

  private static Optional<Label> otherwise(CodeElement element) {
    return switch (element) {
      case TableSwitchInstruction table -> Optional.of(table.defaultTarget());
      case LookupSwitchInstruction lookup -> Optional.of(lookup.defaultTarget());
      default -> Optional.empty();
    };
  }

  /// The closed set of ours that is switched over. Of an enum its number is looked up in a table;
  /// of anything else the JVM is asked which case it is.
  private static Optional<ClassDesc> over(List<Instruction> before) {
    return before.stream()
        .limit(1)
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast)
        .filter(asked -> full(asked.bootstrapMethod().owner()).endsWith(".SwitchBootstraps"))
        .map(asked -> asked.typeSymbol().parameterType(0))
        .findFirst()
        .or(() -> ofNumber(before))
        .filter(ClosedSwitchesTest::isClosed);
  }

  private static Optional<ClassDesc> ofNumber(List<Instruction> before) {
    return before.stream()
        .filter(InvokeInstruction.class::isInstance)
        .map(InvokeInstruction.class::cast)
        .filter(number -> number.name().equalsString("ordinal"))
        .map(number -> number.owner().asSymbol())
        .findFirst();
  }

  private static boolean isClosed(ClassDesc type) {
    if (!type.isClassOrInterface() || !full(type).startsWith(HOUSE)) {
      return false;
    }
    try {
      Class<?> loaded = Class.forName(full(type), false, ClosedSwitchesTest.class.getClassLoader());
      return loaded.isEnum() || loaded.isSealed();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isThrown(List<CodeElement> code, Label label) {
    return code.stream()
        .dropWhile(one -> !(one instanceof LabelTarget target && target.label().equals(label)))
        .filter(Instruction.class::isInstance)
        .findFirst()
        .filter(NewObjectInstruction.class::isInstance)
        .map(NewObjectInstruction.class::cast)
        .filter(made -> made.className().asInternalName().equals("java/lang/MatchException"))
        .isPresent();
  }

  private static String full(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  private static String name(ClassDesc type) {
    String full = full(type);
    return full.startsWith(HOUSE) ? full.substring(HOUSE.length()) : full;
  }
}
