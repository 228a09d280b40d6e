package nl.goedvoorbeeld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes down what the program asks of the database while the tests run, each statement once, for
/// who keeps a version (`start.KeepVersion`). What tests ask by themselves is left out.
///
/// Only where a setting of the JVM names the folder; otherwise nothing stands in between.
public final class Overheard {
  /// The folder; each JVM writes a file of its own there.
  public static final String FOLDER = "goedvoorbeeld.statements";

  private static final Set<String> STATEMENTS = new ConcurrentSkipListSet<>();

  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Overheard() {}

  static DataSource by(DataSource source) {
    return folder().isEmpty() ? source : of(DataSource.class, source);
  }

  private static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
  }

  static {
    folder()
        .ifPresent(
            folder ->
                Runtime.getRuntime().addShutdownHook(new Thread(() -> write(folder), "overheard")));
  }

  private static void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(ProcessHandle.current().pid() + ".sql"), STATEMENTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T of(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            Overheard.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (arguments != null
                  && arguments.length > 0
                  && arguments[0] instanceof String sql
                  && (method.getName().startsWith("prepare")
                      || method.getName().startsWith("execute"))
                  && ofTheProgram()) {
                STATEMENTS.add(said(sql));
              }
              try {
                Object answer = method.invoke(real, arguments);
                return method.getName().equals("unwrap") ? answer : listening(answer);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            }));
  }

  private static @Nullable Object listening(@Nullable Object answer) {
    return switch (answer) {
      case Connection connection -> of(Connection.class, connection);
      case PreparedStatement prepared -> prepared;
      case Statement statement -> of(Statement.class, statement);
      case null, default -> answer;
    };
  }

  /// On one line, and once however many values there are in a list.
  private static String said(String sql) {
    return sql.strip()
        .replaceAll("\\s+", " ")
        .replaceAll(" in \\(\\?(, \\?)+\\)", " in (?)")
        .replaceAll(" values (\\(.+?\\))(?:, \\1)+(?= |$)", " values $1");
  }

  private static boolean ofTheProgram() {
    return CALLERS.walk(
        frames ->
            ours(frames.map(StackWalker.StackFrame::getDeclaringClass))
                .map(caller -> !isTest(caller))
                .orElse(false));
  }

  /// Who asks, through whatever library; the one that keeps the sessions asks by itself as well.
  private static Optional<Class<?>> ours(Stream<Class<?>> callers) {
    return callers
        .filter(caller -> caller != Overheard.class)
        .filter(
            caller ->
                caller.getName().startsWith("nl.goedvoorbeeld.")
                    || caller.getName().startsWith("org.springframework.session."))
        .findFirst();
  }

  private static boolean isTest(Class<?> caller) {
    var source = caller.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().getPath().contains("test-classes");
  }
}
