package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A place for a server: ports, data and a little to publish.
record House(Path folder, Map<String, String> settings) {
  /// By another address than `localhost` has.
  static final String ALSO_THIS_MACHINE = "127.0.0.2";

  /// With the programs of PostgreSQL laid ready: unpacking them takes longer than most tests.
  static House in(Path folder) throws IOException {
    Unpacked.layReady(folder.resolve("data"));
    return bare(folder);
  }

  /// With nothing, as a first start finds it.
  static House bare(Path folder) throws IOException {
    var content = folder.resolve("content");
    page(content, "hallo", "Hallo");
    int port = Ports.free();
    return new House(
        folder,
        Map.of(
            "GV_DATA", folder.resolve("data").toString(),
            "GV_CONTENT", content.toString(),
            "GV_PORT", String.valueOf(port),
            "GV_MANAGEMENT_PORT", String.valueOf(otherThan(port))));
  }

  static void page(Path content, String slug, String title) throws IOException {
    var file = content.resolve("paginas").resolve(slug + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        ---
        id: paginas-%s
        titel: %s
        samenvatting: Een bladzijde voor de test.
        ---
        Dit is %s.
        """
            .formatted(slug, title, title));
  }

  Map<String, String> with(String name, String value) {
    var changed = new HashMap<>(settings);
    changed.put(name, value);
    return changed;
  }

  /// Elsewhere, but with the same data.
  Map<String, String> onOtherPorts() {
    var changed = new HashMap<>(settings);
    ports(changed);
    return changed;
  }

  /// Two that nobody else has now.
  static void ports(Map<String, String> settings) {
    int port = Ports.free();
    settings.put("GV_PORT", String.valueOf(port));
    settings.put("GV_MANAGEMENT_PORT", String.valueOf(otherThan(port)));
  }

  int port() {
    return Integer.parseInt(settings.getOrDefault("GV_PORT", ""));
  }

  int managementPort() {
    return Integer.parseInt(settings.getOrDefault("GV_MANAGEMENT_PORT", ""));
  }

  /// The database process that runs on these data now.
  Postmaster postgres() {
    return Postmaster.of(cluster()).orElseThrow();
  }

  /// A process that ended but was not yet buried does not count.
  boolean runs(Postmaster postgres) {
    return postgres.runsIn(cluster());
  }

  boolean databaseRuns() {
    return Postmaster.of(cluster()).filter(running -> running.runsIn(cluster())).isPresent();
  }

  private Path cluster() {
    try {
      return folder.resolve("data").toRealPath().resolve("postgres/cluster");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int otherThan(int port) {
    int other = Ports.free();
    return other == port ? otherThan(port) : other;
  }
}
