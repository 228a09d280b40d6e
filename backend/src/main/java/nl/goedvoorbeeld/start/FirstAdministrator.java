package nl.goedvoorbeeld.start;

import java.time.Clock;
import java.util.Optional;
import nl.goedvoorbeeld.account.Attempts;
import nl.goedvoorbeeld.account.Credentials;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.KnownBrowsers;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Passwords;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;

/// How the first editor comes in, who lets in the others: by the settings, or by a link in the
/// output of the start. When there is an administrator this does nothing.
final class FirstAdministrator {
  private final DSLContext database;
  private final Settings settings;
  private final Trail trail;
  private final Editors editors;

  FirstAdministrator(DSLContext database, Settings settings) {
    this.database = database;
    this.settings = settings;
    this.trail = new Trail(database, Clock.systemUTC());
    this.editors = new Editors(database, trail, Clock.systemUTC());
  }

  void fromSettings() {
    var given = settings.firstAdministrator();
    if (given == null || editors.hasAdministrator()) {
      return;
    }
    Clock clock = Clock.systemUTC();
    var credentials =
        new Credentials(
            database,
            editors,
            new Passwords(settings),
            trail,
            new Attempts(clock),
            new KnownBrowsers(database, clock),
            clock);
    var password = Optional.ofNullable(given.password()).orElse("");
    if (credentials.first(given.user(), password) instanceof Outcome.Refused<?> refused
        && !editors.hasAdministrator()) {
      throw new Refused(
          "Met GV_ADMIN_EMAIL en GV_ADMIN_PASSWORD is geen beheerder te maken. "
              + refused.sentence());
    }
  }

  Optional<String> invitation() {
    return editors.hasAdministrator()
        ? Optional.empty()
        : Optional.of(
            "Er is nog geen beheerder. Word het, binnen 24 uur, op: "
                + editors.linkForFirst().address(settings.baseUrl()));
  }
}
