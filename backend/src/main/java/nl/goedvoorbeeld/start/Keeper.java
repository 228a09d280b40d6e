package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The shell that runs us and starts us again when we die: `keep.sh`. Who starts the program in
/// another way, as the image does, has none.
///
/// @param pid of that shell, whose child we are for as long as it lives
/// @param note a file that it made, and that we write in to say that we are ready
record Keeper(Optional<Long> pid, Optional<Path> note) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  static Keeper from(Map<String, String> environment) {
    return new Keeper(
        Optional.ofNullable(environment.get("GOEDVOORBEELD_KEEPER")).map(Long::valueOf),
        Optional.ofNullable(environment.get("GOEDVOORBEELD_READY")).map(Path::of));
  }

  /// What was ready once is worth starting again.
  void ready() {
    note.ifPresent(
        file -> {
          try {
            Files.writeString(file, "klaar\n");
          } catch (IOException e) {
            throw new Refused("In het bestand %s kan niet worden geschreven.".formatted(file), e);
          }
        });
  }

  /// Calls when the shell is gone: then nobody would start us again, and nobody could stop us where
  /// they started us.
  void watch(Runnable gone) {
    pid.ifPresent(
        keeper ->
            Thread.ofPlatform()
                .name("keeper")
                .daemon()
                .start(
                    () -> {
                      if (outlives(keeper)) {
                        forget();
                        gone.run();
                      }
                    }));
  }

  /// Waits for that; a number is used again, so what we look at is whose child we are.
  private static boolean outlives(long keeper) {
    try {
      while (ProcessHandle.current().parent().filter(one -> one.pid() == keeper).isPresent()) {
        Thread.sleep(BETWEEN_LOOKS);
      }
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  private void forget() {
    note.ifPresent(
        file -> {
          try {
            Files.deleteIfExists(file);
          } catch (IOException _) {
            // It is empty all but, and lies where the system cleans up.
          }
        });
  }
}
