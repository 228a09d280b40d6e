package nl.goedvoorbeeld.privacy;

import static nl.goedvoorbeeld.privacy.Ground.*;
import static nl.goedvoorbeeld.privacy.Person.*;
import static nl.goedvoorbeeld.privacy.Receiver.*;
import static nl.goedvoorbeeld.privacy.Spot.Sort.*;
import static nl.goedvoorbeeld.privacy.Until.By.DAILY;
import static nl.goedvoorbeeld.privacy.Until.By.HOURLY;
import static nl.goedvoorbeeld.privacy.Until.By.ITSELF;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.goedvoorbeeld.privacy.Until.By;
import nl.goedvoorbeeld.setting.Retention;

/// Something that is held, of people or not. What a table, file or log is in stands in exactly one.
public enum Holding {
  ADDRESS(
      "Adres",
      of(SUBSCRIBER),
      tables("newsletter.subscriber"),
      "Het e-mailadres, zoals het is opgegeven en in kleine letters, en sinds wanneer het er is."
          + " Is het gewist, dan blijft een regel zonder adres, voor het tellen.",
      "Sturen wat iemand heeft gekozen.",
      on(CONSENT),
      to(HOST),
      until(HOURLY, "%s na de aanvraag, als niemand die bevestigt", Periods.TO_CONFIRM),
      until(HOURLY, "%s nadat het laatste abonnement is geëindigd", Retention::addresses),
      until(By.PERSON, "tot iemand alles laat wissen")),
  SUBSCRIPTION(
      "Abonnement",
      of(SUBSCRIBER),
      tables("newsletter.subscription", "newsletter.proof"),
      "Wat iemand koos en hoe vaak, welke tekst daarbij stond, en wanneer het is gevraagd,"
          + " bevestigd, gepauzeerd en geëindigd: het bewijs van toestemming. Van wie op een lijst"
          + " stond ook waar dat is gezegd.",
      "Sturen wat iemand heeft gekozen, en kunnen laten zien dat daarom is gevraagd.",
      on(CONSENT),
      to(HOST),
      until(HOURLY, "%s na de aanvraag, als niemand die bevestigt", Periods.TO_CONFIRM),
      until(HOURLY, "even lang als het adres; daarna zonder zoekwoorden en filters, om te tellen"),
      until(
          By.NOBODY, "bij welke lijst het hoorde, zonder van wie: zolang de bibliotheek bestaat")),
  LIST(
      "Lijst die een redacteur stuurde",
      of(READER),
      tables("newsletter.intake"),
      "Adressen van mensen die elders zeiden dat zij mail willen, zoals een redacteur ze stuurde,"
          + " tot de lijst is overgenomen.",
      "Laten zien wat ervan komt voor zij wordt overgenomen.",
      on(CONSENT),
      to(HOST),
      until(HOURLY, "%s", Periods.LIST),
      until(By.EDITOR, "tot de lijst is overgenomen of weggegooid")),
  MOVE(
      "Ander adres",
      of(SUBSCRIBER),
      tables("newsletter.move"),
      "Het oude en het nieuwe adres van wie verhuist, en wanneer dat is gevraagd en bevestigd.",
      "Bericht naar het nieuwe adres sturen, en een vergissing of misbruik kunnen terugdraaien.",
      on(CONSENT),
      to(HOST),
      until(HOURLY, "%s na de aanvraag, als niemand die bevestigt", Periods.TO_CONFIRM),
      until(HOURLY, "%s na de bevestiging", Periods.TO_MOVE_BACK),
      until(By.PERSON, "tot iemand alles laat wissen")),
  TOLD(
      "Wat is verteld",
      of(SUBSCRIBER),
      tables("newsletter.told", "newsletter.due"),
      "Over welke pagina’s een abonnement al bericht bracht en er nog gaat brengen.",
      "Niets twee keer sturen, en laten weten als iets is verbeterd of ingetrokken.",
      on(CONSENT),
      to(HOST),
      until(HOURLY, "%s nadat het is verteld", Retention::facts),
      until(DAILY, "wat nog te vertellen is: tot de mail er is, of het abonnement eindigt"),
      until(HOURLY, "hoogstens even lang als het adres")),
  LETTER(
      "Mail van de site",
      of(SUBSCRIBER, EDITOR, CHECKER),
      tables("mail.letter"),
      "Aan welk adres een mail ging, wat erin stond, en of hij is aangekomen bij de mailserver."
          + " Wat erin staat, is versleuteld. Of iemand hem opent, zien wij niet.",
      "De mail versturen, en kunnen nagaan waarom iemand iets niet kreeg.",
      on(CONSENT, TASK),
      to(HOST, MAIL_SERVER),
      until(HOURLY, "wat in een attendering staat: %s", Retention::alerts),
      until(
          HOURLY,
          "wat in een andere mail staat: %s nadat de links erin zijn verlopen",
          Periods.LETTER_TEXT),
      until(HOURLY, "dat een mail ging, en naar welk adres: %s", Retention::facts),
      until(HOURLY, "van een abonnee hoogstens even lang als het adres")),
  DELIVERY(
      "Bezorging van een verzending",
      of(SUBSCRIBER),
      tables("newsletter.delivery"),
      "Van elke verzending van het e-zine: of zij naar deze abonnee ging, wanneer, waarom niet, en of"
          + " zij terugkwam of iemand erover klaagde. Zonder adres. Of iemand haar opent, zien wij"
          + " niet.",
      "Iedereen haar één keer sturen, en niemand mailen bij wie niets aankomt.",
      on(CONSENT),
      to(HOST),
      until(
          HOURLY,
          "%s nadat de verzending is geëindigd; daarna alleen aantallen",
          Retention::facts)),
  MAILING(
      "Verzending",
      of(EDITOR),
      tables("newsletter.mailing"),
      "Wat er aan abonnees is verzonden, aan wie die het vroegen, en wie van de redactie het maakte"
          + " en goedkeurde.",
      "Kunnen laten zien wat er is verzonden, en verbeteren wat niet klopte.",
      on(TASK),
      to(HOST),
      until(By.NOBODY, "zolang de bibliotheek bestaat")),
  KNOCK(
      "Telling per postbus",
      of(READER),
      tables("newsletter.knock"),
      "Dat er die dag een mail ging naar een adres dat iemand intypte, als code waaruit het adres"
          + " niet is af te leiden.",
      "Voorkomen dat iemand een ander met mail overstelpt.",
      on(INTEREST),
      to(HOST),
      until(HOURLY, "%s", Periods.KNOCK)),
  LEFT(
      "Wie vertrok",
      of(SUBSCRIBER),
      tables("newsletter.leaver").and(places(FILE, "journaal/")),
      "Dat een adres zich afmeldde, verhuisde of is gewist, en wanneer, als code waaruit het adres"
          + " niet is af te leiden.",
      "Niemand opnieuw mailen die vertrok, ook niet na het terugzetten van een back-up of met een"
          + " lijst die iemand meebrengt.",
      on(INTEREST),
      to(HOST),
      until(HOURLY, "in de database: %s", Periods.LEFT),
      until(
          HOURLY,
          "in bestanden daarbuiten: %s, en tot het einde van die maand",
          Periods.LEFT_IN_JOURNAL)),
  COUNTS(
      "Telling per netwerk",
      of(READER, EDITOR),
      places(MEMORY, "tellingen per netwerk en account"),
      "Hoe vaak een netwerk (IP-adres) verbinding maakt of een formulier stuurt, en hoe vaak het"
          + " aanmelden mislukt. Het staat alleen in het geheugen.",
      "De site bereikbaar houden en misbruik tegengaan.",
      on(INTEREST),
      to(),
      until(ITSELF, "verbindingen: zolang ze duren"),
      until(ITSELF, "formulieren: %s", Periods.ASKING),
      until(ITSELF, "mislukt aanmelden: hoogstens %s", Periods.WRONG)),
  LOG(
      "Logboek van het programma",
      of(READER, EDITOR),
      places(Spot.Sort.LOG, "standaardfout")
          .and(places(FILE, "postgres/postgres.log", "postgres/postgres.log.1")),
      "Storingen, zonder e-mailadressen en zonder geheime links. Dat iemand een pagina bekijkt,"
          + " staat er niet in.",
      "Storingen vinden.",
      on(INTEREST),
      to(HOST),
      until(By.HOST, "zo lang als wie de site beheert het bewaart"),
      until(ITSELF, "van de ingebouwde database: tot zij twee keer opnieuw is gestart")),
  PROXY(
      "Logboek van de webserver",
      of(READER),
      places(Spot.Sort.LOG, "wat vóór het programma staat"),
      "Wat een webserver bij een bezoek ziet: IP-adres, pagina, tijdstip en soort browser.",
      "De pagina sturen, en storingen en misbruik vinden.",
      on(INTEREST),
      to(HOST),
      until(By.HOST, "zo lang als wie de site beheert het bewaart")),
  BACKUP(
      "Back-ups",
      of(SUBSCRIBER, EDITOR, CHECKER, NAMED),
      places(Spot.Sort.BACKUP, "het bestand van ./run backup"),
      "Wat in de tabellen staat, behalve sessies, links om mee aan te melden en tellingen.",
      "De site kunnen herstellen.",
      on(TASK),
      to(HOST),
      until(
          By.HOST,
          "zo lang als wie de site beheert ze bewaart; geadviseerd is hoogstens %s",
          Periods.BACKUP)),
  ACCOUNT(
      "Account",
      of(EDITOR),
      tables(
          "account.editor",
          "account.recovery_code",
          "account.passkey",
          "account.binding",
          "desk.day_letter"),
      "Naam, e-mailadres, rol, en waarmee iemand zich aanmeldt: een versleuteld wachtwoord, codes,"
          + " sleutels, of wie zij bij de eigen organisatie zijn; en welke mail zij niet willen.",
      "Weten wie er schrijft en publiceert, en niemand anders toelaten.",
      on(TASK),
      to(HOST),
      until(
          By.NOBODY,
          "zolang de bibliotheek bestaat, want versies en het logboek noemen wie iets deed;"
              + " wie niet meer werkt, kan zich niet meer aanmelden")),
  ONE_TIME_LINK(
      "Link om mee te beginnen",
      of(EDITOR),
      tables("account.one_time_link"),
      "Voor wie een link is gemaakt, en of hij is gebruikt. De link zelf staat er niet in.",
      "Iemand toelaten die is uitgenodigd, of niet meer kan inloggen.",
      on(TASK),
      to(HOST),
      until(ITSELF, "een uitnodiging werkt %s", Periods.INVITATION),
      until(ITSELF, "een andere link werkt %s", Periods.ONE_TIME_LINK),
      until(By.NOBODY, "dat hij er was: zolang het account er is")),
  SESSION(
      "Aangemeld zijn",
      of(EDITOR),
      tables("account.session", "account.session_attributes")
          .and(places(COOKIE, "redactie", "formulier")),
      "Dat iemand is aangemeld, sinds wanneer, uit welk netwerk en met welke browser.",
      "Aangemeld blijven, en zien of een ander onder uw naam werkt.",
      on(TASK),
      to(HOST),
      until(ITSELF, "%s nadat iemand niets meer deed", Periods.SESSION_AT_REST),
      until(ITSELF, "hoogstens %s", Periods.SESSION),
      until(By.PERSON, "tot iemand zich afmeldt")),
  HANDSHAKE(
      "Begonnen aanmelding",
      of(EDITOR),
      tables("account.handshake"),
      "Een vraag die de browser moet beantwoorden, als code.",
      "Aanmelden met een sleutel of bij de eigen organisatie.",
      on(TASK),
      to(HOST),
      until(ITSELF, "%s; weg bij de volgende aanmelding", Periods.HANDSHAKE)),
  KNOWN_BROWSER(
      "Bekende browser",
      of(EDITOR),
      places(COOKIE, "browser"),
      "Dat een redacteur zich in deze browser eerder aanmeldde. Het staat alleen in de browser.",
      "Een redacteur niet buitensluiten als een ander in diens naam raadt.",
      on(TASK),
      to(),
      until(ITSELF, "%s", Periods.KNOWN_BROWSER)),
  TRAIL(
      "Logboek van de redactie",
      of(EDITOR),
      tables("account.trail"),
      "Wie wat deed, met wat en wanneer. Van een abonnee staat er geen adres in.",
      "Kunnen nagaan wie iets publiceerde, verstuurde of inzag.",
      on(TASK),
      to(HOST),
      until(By.NOBODY, "zolang de bibliotheek bestaat; niemand kan er iets uit halen")),
  WRITING(
      "Wie wat schreef",
      of(EDITOR, NAMED),
      tables(
          "content.revision",
          "content.review",
          "content.change",
          "content.working",
          "desk.plan",
          "desk.merger",
          "media.image",
          "media.variant",
          "transfer.import",
          "transfer.ours"),
      "Elke versie van een tekst, met wie hem schreef, nakeek, inplande of publiceerde, en wie een"
          + " foto plaatste. In een tekst of op een foto kunnen mensen voorkomen.",
      "Teksten maken en verbeteren, en laten zien hoe zij zijn veranderd.",
      on(TASK),
      to(HOST, READERS),
      until(By.NOBODY, "zolang de bibliotheek bestaat"),
      until(By.EDITOR, "op verzoek wordt een naam of foto uit de openbare tekst gehaald")),
  INDEX(
      "Zoekindex",
      of(NAMED),
      places(FILE, "index/"),
      "De openbare teksten, om in te zoeken.",
      "Zoeken.",
      on(TASK),
      to(HOST, READERS),
      until(ITSELF, "zolang de tekst openbaar is")),
  TYPED(
      "Wat nog niet is opgeslagen",
      of(EDITOR),
      tables("content.typed", "content.autosave"),
      "Wat een redacteur typte en nog niet opsloeg. Niemand anders kan het lezen.",
      "Niets kwijtraken als een browser of verbinding het begeeft.",
      on(TASK),
      to(HOST),
      until(By.PERSON, "tot het is opgeslagen of weggegooid; anders zolang het item bestaat")),
  PRESENCE(
      "Wie een item open heeft",
      of(EDITOR),
      tables("content.presence"),
      "Wie een item het laatst open had, en wanneer.",
      "Zien dat een ander aan hetzelfde werkt.",
      on(TASK),
      to(HOST),
      until(By.PERSON, "tot de redacteur het item sluit; anders zolang het item bestaat")),
  TO_DO(
      "Te doen",
      of(EDITOR),
      tables("desk.to_do"),
      "Wie iets heeft opgepakt of uitgesteld, en waarom.",
      "Het werk verdelen.",
      on(TASK),
      to(HOST),
      until(ITSELF, "%s nadat het niet meer hoeft", Periods.TO_DO)),
  SUBMISSION(
      "Verstuurd formulier",
      of(EDITOR),
      tables("desk.submission"),
      "Een code van wat is verstuurd, en het antwoord, versleuteld.",
      "Niets twee keer doen als iemand twee keer drukt.",
      on(TASK),
      to(HOST),
      until(ITSELF, "%s", Periods.SUBMISSION)),
  DISCARDED(
      "Prullenbak",
      of(EDITOR),
      tables("content.discarded"),
      "Welk concept is weggegooid, door wie en wanneer.",
      "Het kunnen terughalen.",
      on(TASK),
      to(HOST),
      until(HOURLY, "%s", Periods.DISCARDED)),
  GUEST(
      "Wie feiten nakijkt",
      of(CHECKER, EDITOR),
      tables("desk.link", "desk.remark"),
      "Voor wie een link is, in de woorden van de redacteur, en wat die persoon of een redacteur"
          + " opmerkt. De link zelf staat er niet in.",
      "Een tekst laten controleren door wie erover gaat.",
      on(TASK),
      to(HOST),
      until(ITSELF, "de link werkt hoogstens %s", Periods.GUEST_LINK),
      until(By.NOBODY, "naam en opmerkingen: zolang het item bestaat")),

  JOBS(
      "Werk dat later gebeurt",
      tables("job.queue"),
      "Nummers van mails, items en versies; nooit een adres. Wat klaar is gaat weg na %s, wat"
          + " mislukte na %s.",
      Periods.JOB_DONE,
      Periods.JOB_FAILED),
  NEWS(
      "Wat er gebeurde",
      tables("newsletter.news", "newsletter.seen", "newsletter.round"),
      "Wat er met items gebeurde, en tot waar daarnaar is gekeken. Het gaat weg na %s.",
      Periods.NEWS),
  LIBRARY(
      "De bibliotheek",
      tables(
          "content.library",
          "content.item",
          "content.publication",
          "content.address",
          "transfer.imported"),
      "Welke items en adressen van pagina’s er zijn."),
  UPKEEP(
      "Stand van het programma",
      tables(
              "job.backup",
              "mail.pace",
              "mail.domain_pace",
              "mail.sending_day",
              "mail.return_folder",
              "mail.pause",
              "newsletter.tally",
              "newsletter.journal",
              "flyway.flyway_schema_history")
          .and(places(FILE, "lock", "postgres/"))
          .and(places(METRIC, "aantallen en tijden")),
      "Wanneer iets het laatst gebeurde en hoe vaak; het programma van de database, en de tabellen"
          + " hierboven zoals zij die opslaat."),
  SECRETS(
      "Geheimen van de installatie",
      places(FILE, "geheim", "postgres.secrets"),
      "Sleutels waarmee mail wordt versleuteld en links worden gemaakt, en de wachtwoorden van de"
          + " database. Alleen wie de site beheert kan ze lezen.");

  final String title;
  final List<Person> people;
  final List<Spot> places;
  final String holds;
  final String purpose;
  final List<Ground> grounds;
  final List<Receiver> receivers;
  final List<Until> untils;

  Holding(
      String title,
      List<Person> people,
      Places places,
      String holds,
      String purpose,
      List<Ground> grounds,
      List<Receiver> receivers,
      Until... untils) {
    this.title = title;
    this.people = people;
    this.places = places.all();
    this.holds = holds;
    this.purpose = purpose;
    this.grounds = grounds;
    this.receivers = receivers;
    this.untils = List.of(untils);
  }

  /// Of nobody.
  ///
  /// @param periods in the order of their `%s`
  Holding(String title, Places places, String holds, Duration... periods) {
    this(
        title,
        List.of(),
        places,
        holds.formatted(Arrays.stream(periods).map(Periods::words).toArray()),
        "",
        List.of(),
        List.of());
  }

  public List<Spot> places() {
    return places;
  }

  private record Places(List<Spot> all) {
    Places and(Places others) {
      return new Places(Stream.concat(all.stream(), others.all.stream()).toList());
    }
  }

  private static Places tables(String... names) {
    return places(TABLE, names);
  }

  private static Places places(Spot.Sort sort, String... names) {
    return new Places(Arrays.stream(names).map(name -> new Spot(sort, name)).toList());
  }

  private static List<Person> of(Person... people) {
    return List.of(people);
  }

  private static List<Ground> on(Ground... grounds) {
    return List.of(grounds);
  }

  private static List<Receiver> to(Receiver... receivers) {
    return List.of(receivers);
  }

  private static Until until(By by, String words) {
    return new Until(by, words, _ -> Duration.ZERO);
  }

  private static Until until(By by, String words, Duration period) {
    return new Until(by, words, _ -> period);
  }

  private static Until until(By by, String words, Function<Retention, Duration> period) {
    return new Until(by, words, period);
  }
}
