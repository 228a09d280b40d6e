package nl.goedvoorbeeld.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.Settings.Reading.Faulty;
import nl.goedvoorbeeld.setting.Settings.Reading.Good;

/// Where the program begins: finds the command, reads the settings, and turns what went wrong into
/// one sentence and an exit code.
public final class Main {
  static final List<Command> COMMANDS =
      List.of(
          new Serve(),
          new ImportFolder(),
          new ExportFolder(),
          new Backup(),
          new Restore(),
          new Reindex(),
          new RelevanceRun(),
          new EditorAccounts());

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(Arrays.asList(args), System.getenv()));
  }

  /// @return the exit code
  static int run(List<String> words, Map<String, String> environment) {
    try {
      var name = words.isEmpty() ? Database.SERVE : words.getFirst();
      var arguments = words.isEmpty() ? words : words.subList(1, words.size());
      if (isHelp(name)) {
        System.out.print(help());
        return 0;
      }
      if (name.equals(Rehearse.NAME) && arguments.size() == 1) {
        return Rehearse.run(Path.of(arguments.getFirst()), home());
      }
      var command = named(name);
      if (arguments.stream().anyMatch(Main::isHelp)) {
        System.out.print(help(command));
        return 0;
      }
      return command.run(settings(environment), arguments);
    } catch (Usage e) {
      System.err.println(e.getMessage());
      return NOT_UNDERSTOOD;
    } catch (Refused e) {
      System.err.println(e.getMessage());
      return FAILED;
    }
  }

  private static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h");
  }

  private static Command named(String name) {
    return COMMANDS.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Usage(
                    "Het commando \"%s\" bestaat niet; kies uit %s."
                        .formatted(
                            name,
                            COMMANDS.stream()
                                .map(Command::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static Settings settings(Map<String, String> environment) {
    return switch (Settings.read(environment, home())) {
      case Good good -> good.settings();
      case Faulty faulty -> throw new Refused(faulty.sentence());
    };
  }

  /// Where relative paths in the settings start: the checkout when started by `./run`, which may be
  /// called from anywhere.
  private static Path home() {
    return Path.of(
        Optional.ofNullable(System.getProperty("goedvoorbeeld.home")).orElse("").strip());
  }

  private static String help() {
    var lines =
        COMMANDS.stream()
            .map(
                command ->
                    "  %-30s %s\n"
                        .formatted(
                            (command.name() + " " + command.arguments()).strip(),
                            command.summary()))
            .collect(Collectors.joining());
    return "Gebruik: ./run [COMMANDO]\n\n"
        + lines
        + "\n./run COMMANDO --help zegt meer. De instellingen (GV_...) staan in README.md.\n";
  }

  private static String help(Command command) {
    return "Gebruik: %s\n\n%s.\n%s"
        .formatted(
            ("./run " + command.name() + " " + command.arguments()).strip(),
            command.summary(),
            command.explanation());
  }
}
