package nl.goedvoorbeeld.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Other programs: run to their end, or watched and ended.
final class Programs {
  private static final int PATIENCE = 300;

  private Programs() {}

  /// @return what it wrote
  static String run(Map<String, String> environment, List<String> command) {
    Process process = start(environment, command);
    try {
      process
          .onExit()
          .orTimeout(PATIENCE, TimeUnit.SECONDS)
          .exceptionally(_ -> process.destroyForcibly());
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException(e);
    }
  }

  static Process start(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what it writes until a line holds the words.
  static void await(Process process, String words) {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder seen = new StringBuilder();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(words)) {
          return;
        }
        seen.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("It ended before it said \"" + words + "\":\n" + seen);
  }

  /// Reads what it writes until it ends well.
  static void await(Process process) {
    process.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("It ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  /// Ended with this program, however that comes about.
  static Process tied(Process process) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    return process;
  }
}
