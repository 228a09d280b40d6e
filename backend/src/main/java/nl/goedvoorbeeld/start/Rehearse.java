package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.Settings.Reading.Faulty;
import nl.goedvoorbeeld.setting.Settings.Reading.Good;

/// Starts, is read a little, and stops: so that the JVM learns what a start needs. Called by the
/// build, with a folder for its data, and not in the list of commands.
final class Rehearse {
  static final String NAME = "rehearse";

  private static final List<String> READ =
      List.of("/", "/praktijkvoorbeelden", "/zoeken?q=thuiswerken", "/feed.atom");
  private static final int TIMES = 3;

  private Rehearse() {}

  static int run(Path data, Path home) {
    var settings = settings(data, home.resolve("content"));
    try (var server = new Server(settings)) {
      server.open();
      for (int i = 0; i < TIMES; i++) {
        READ.forEach(address -> read(settings.baseUrl().resolve(address)));
      }
    }
    return 0;
  }

  /// Not those of the administrator: it must not touch their data, nor wait for their ports.
  private static Settings settings(Path data, Path content) {
    var values = new HashMap<String, String>();
    values.put("GV_PORT", String.valueOf(Ports.free()));
    values.put("GV_MANAGEMENT_PORT", String.valueOf(Ports.free()));
    values.put("GV_DATA", data.toAbsolutePath().toString());
    if (Files.isDirectory(content)) {
      values.put("GV_CONTENT", content.toAbsolutePath().toString());
    }
    return switch (Settings.read(Map.copyOf(values), data)) {
      case Good good -> good.settings();
      case Faulty faulty -> throw new Refused(faulty.sentence());
    };
  }

  private static void read(URI address) {
    try (var page = address.toURL().openStream()) {
      page.readAllBytes();
    } catch (IOException e) {
      // A page that is not there teaches the JVM something too.
    }
  }
}
