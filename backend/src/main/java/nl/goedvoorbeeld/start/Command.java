package nl.goedvoorbeeld.start;

import java.util.List;
import nl.goedvoorbeeld.setting.Settings;

/// One word on the command line, and what it does.
sealed interface Command
    permits Serve,
        ImportFolder,
        ExportFolder,
        Backup,
        Restore,
        Reindex,
        RelevanceRun,
        EditorAccounts {
  String name();

  /// What follows the name.
  String arguments();

  /// One line, for the list of commands.
  String summary();

  /// The rest of `--help`.
  String explanation();

  /// @return the exit code
  int run(Settings settings, List<String> arguments);
}
