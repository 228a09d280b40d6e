package nl.goedvoorbeeld.start;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// A node: the database and the application on it.
final class Server implements AutoCloseable {
  private final Settings settings;
  private final Database database;
  private volatile @Nullable DataSource source;
  private volatile @Nullable ConfigurableApplicationContext application;

  Server(Settings settings) {
    this.settings = settings;
    this.database = new Database(settings, Database.SERVE);
  }

  /// @return the line that says it is ready
  String open() {
    database.claim();
    Ports.check(settings);
    var opened = database.open();
    new FirstAdministrator(Work.on(opened), settings).fromSettings();
    ImportFolder.intoEmpty(Work.on(opened), settings);
    var started = Application.start(settings, opened, Clock.systemUTC());
    application = started;
    source = opened;
    if (settings.themeSources() != null) {
      ContentWatch.start(settings.content(), () -> ImportFolder.saved(Work.on(opened), settings));
    }
    var library = started.getBean(Libraries.class).snapshot();
    return "Goed Voorbeeld staat klaar: %s/ (generatie %d, %s)"
        .formatted(
            settings.baseUrl(),
            library.stand().generation(),
            Dutch.count(library.items().size(), "item", "items"));
  }

  /// While nobody can sign in, whoever reads our output may become the one who can.
  Optional<String> invitation() {
    return Optional.ofNullable(source)
        .flatMap(opened -> new FirstAdministrator(Work.on(opened), settings).invitation());
  }

  /// Somebody who brought newer texts along will wonder why nobody sees them.
  Optional<String> hint() {
    return Optional.ofNullable(source)
        .filter(opened -> ImportFolder.isNewer(Work.on(opened), settings))
        .map(
            opened ->
                "Wat nu in de map %1$s staat, is niet ingelezen; lees het in met: ./run import %1$s"
                    .formatted(settings.content()));
  }

  void keep() {
    try {
      database.keep();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Within five seconds, also when readers are slow and the database is gone.
  @Override
  public void close() {
    Optional.ofNullable(application)
        .ifPresent(open -> Patience.atMost(Duration.ofSeconds(2), open::close));
    database.close();
  }
}
