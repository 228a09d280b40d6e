package nl.goedvoorbeeld.desk.letter;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailBlock.Door;
import nl.goedvoorbeeld.mail.MailBlock.Entry;
import nl.goedvoorbeeld.mail.MailBlock.Heading;
import nl.goedvoorbeeld.mail.MailBlock.Note;
import nl.goedvoorbeeld.mail.MailBlock.Words;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What the letters of the desk say.
@Component
public final class LetterTexts {
  private static final String DESK = "de redactie van Goed Voorbeeld";
  private static final String NOT_ASKED =
      "Vroeg u hier niet om? Gebruik de link dan niet, en laat het een beheerder weten.";

  /// More of a kind than anyone reads in a letter; and all kinds together stay under 100 kB.
  private static final int MOST = 8;

  private static final int LONGEST_LINE = 200;

  private final URI baseUrl;

  @Autowired
  LetterTexts(Settings settings) {
    this(settings.baseUrl());
  }

  /// @param baseUrl how readers reach us
  public LetterTexts(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /// @param by who made it
  /// @param to whom it is for
  MailText of(OneTimeLink link, Editor by, Editor to) {
    String once = "De link werkt één keer, tot %s.".formatted(Dutch.moment(link.until()));
    String address = link.address(baseUrl);
    return switch (link.purpose()) {
      case FIRST -> throw new IllegalArgumentException("It is for nobody who is known");
      case INVITE ->
          letter(
              "Uw account bij " + DESK,
              new Words(
                  "%s maakte voor u een account bij %s. Uw rol is %s."
                      .formatted(by.name(), DESK, to.role().word())),
              new Words("Kies eerst een wachtwoord. " + once),
              new Door("Kies een wachtwoord", address, true),
              new Note(
                  "Verwachtte u dit niet? Dan hoeft u niets te doen: zonder wachtwoord gebruikt niemand dit account."));
      case PASSWORD ->
          letter(
              "Een nieuw wachtwoord voor " + DESK,
              new Words(
                  "%s maakte voor u een link om een nieuw wachtwoord te kiezen. %s"
                      .formatted(by.name(), once)),
              new Door("Kies een nieuw wachtwoord", address, true),
              new Words("Een link die u eerder kreeg, werkt niet meer."),
              new Note(NOT_ASKED));
      case SECOND_FACTOR ->
          letter(
              "Uw tweede stap bij " + DESK,
              new Words(
                  "%s maakte voor u een link om uw tweede stap en uw passkeys te verwijderen. U hebt ook uw wachtwoord nodig. %s"
                      .formatted(by.name(), once)),
              new Door("Verwijder de tweede stap", address, true),
              new Words(
                  "Stel daarna een nieuwe tweede stap in. Een link die u eerder kreeg, werkt niet meer."),
              new Note(NOT_ASKED));
    };
  }

  /// @param title of the text that it leads to
  MailText of(Link link, String token, String title, Editor by) {
    boolean check = link.purpose() == Link.Purpose.CHECK;
    String asks =
        check
            ? "%s van %s vraagt u de feiten in «%s» te controleren. U kunt er opmerkingen bij maken."
            : "%s van %s laat u «%s» lezen voordat de tekst openbaar is.";
    return letter(
        (check ? "Wilt u deze tekst nakijken?" : "Een tekst om te lezen") + " Van " + DESK,
        new Words("Voor " + link.recipient()),
        new Words(asks.formatted(by.name(), DESK, title)),
        new Words(
            "U hebt geen account nodig. De link werkt tot %s, of tot de tekst openbaar wordt."
                .formatted(Dutch.moment(link.expires()))),
        new Door(
            check ? "Kijk de tekst na" : "Lees de tekst",
            baseUrl + DeskAddress.GUEST + token,
            true),
        new Note(
            "Wie de link heeft, kan de tekst lezen. Stuur hem niet door aan wie dat niet mag."));
  }

  /// @param points at least one, in any order of topics
  public MailText day(List<Point> points) {
    Map<Topic, List<Point>> topics = new EnumMap<>(Topic.class);
    points.forEach(
        point -> topics.computeIfAbsent(point.topic(), _ -> new ArrayList<>()).add(point));
    List<MailBlock> blocks = new ArrayList<>();
    blocks.add(new Words("Dit is er bij %s voor u.".formatted(DESK)));
    topics.forEach(
        (topic, all) -> {
          blocks.add(new Heading(topic.heading()));
          all.stream().limit(MOST).map(this::entry).forEach(blocks::add);
          if (all.size() > MOST) {
            blocks.add(rest(topic, all.size() - MOST));
          }
        });
    return new MailText(
        "Redactie: " + subject(points),
        "nl",
        blocks,
        List.of(new Door("Kies wat u per mail krijgt", baseUrl + DeskAddress.WISHES, false)));
  }

  private Entry entry(Point point) {
    String line = point.line();
    return new Entry(
        point.title(),
        baseUrl + point.address(),
        line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE).strip() + "…" : line,
        point.reason());
  }

  private Entry rest(Topic topic, int more) {
    return topic == Topic.TO_DO
        ? new Entry("Alles wat er te doen is", baseUrl + DeskAddress.TO_DO, "", "")
        : new Entry("En nog " + more, baseUrl + DeskAddress.DESK, "", "");
  }

  /// What there is to do is the same for weeks, so it does not count as what happened.
  private static String subject(List<Point> points) {
    long news = points.stream().filter(point -> point.topic() != Topic.TO_DO).count();
    String toDo = "wat er te doen is";
    if (news == 0) {
      return toDo;
    }
    String count = Dutch.count(news, "punt", "punten") + " voor u";
    return news == points.size() ? count : count + ", en " + toDo;
  }

  private static MailText letter(String subject, MailBlock... blocks) {
    return new MailText(subject, "nl", List.of(blocks), List.of());
  }
}
