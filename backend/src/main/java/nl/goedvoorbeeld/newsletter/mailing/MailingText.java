package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.Circular;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.reading.Form;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.Library;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What a mailing says: made once, of the library in which its edition became public, and kept as
/// it is sent.
final class MailingText {
  private static final Logger LOG = LoggerFactory.getLogger(MailingText.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LIST = "ezine.";

  private final DSLContext db;
  private final Libraries libraries;
  private final House house;
  private final Clock clock;

  MailingText(DSLContext db, Libraries libraries, House house, Clock clock) {
    this.db = db;
    this.libraries = libraries;
    this.house = house;
    this.clock = clock;
  }

  /// Makes the text of what is approved and has none yet, as soon as this node has its edition. Two
  /// nodes make the same, and one is first. What cannot be made rests, and holds up nobody.
  void make() {
    List<Mailing> some =
        db.selectFrom(MAILING)
            .where(MAILING.STATE.eq(MailingState.SENDING))
            .and(MAILING.BODY.isNull())
            .fetch(Mailings::mailing);
    if (some.isEmpty()) {
      return;
    }
    libraries.catchUp();
    some.forEach(this::make);
  }

  private void make(Mailing mailing) {
    try {
      libraries
          .read(library -> of(visit(library), mailing))
          .ifPresentOrElse(text -> keep(mailing.id(), text), () -> rest(mailing.id()));
    } catch (RuntimeException e) {
      LOG.error("The text of mailing {} cannot be made", mailing.id(), e);
      rest(mailing.id());
    }
  }

  private Visit visit(Library library) {
    return new Visit(library, LocalDate.ofInstant(clock.instant(), Dutch.ZONE), house)
        .as(Form.ELSEWHERE);
  }

  /// As it would be sent, of what is shown to this visitor: where an edition is still a draft, in a
  /// preview. Nothing where there is no such edition.
  static Optional<MailText> of(Visit visit, Mailing mailing) {
    return visit
        .snapshot()
        .item(mailing.edition())
        .map(
            edition ->
                switch (mailing.kind()) {
                  case EDITION -> framed(EditionText.of(visit, edition), visit, mailing);
                  case CORRECTION -> framed(correction(visit, edition, mailing), visit, mailing);
                });
  }

  private static MailText correction(Visit visit, Item edition, Mailing mailing) {
    return new MailText(
        "Verbetering: " + edition.title(),
        edition.language().code(),
        List.of(
            new MailBlock.Words(
                "Wij stuurden u eerder «%s». Daarin klopte iets niet.".formatted(edition.title())),
            new MailBlock.Words(mailing.words()),
            new MailBlock.Door(
                "Lees de verbeterde editie", visit.house().baseUrl() + edition.address(), false)),
        List.of());
  }

  /// With why somebody gets it, and how they end that.
  private static MailText framed(MailText text, Visit visit, Mailing mailing) {
    List<MailBlock> blocks = new ArrayList<>(text.blocks());
    blocks.add(new MailBlock.Note(reason(visit, mailing)));
    return new MailText(
        text.subject(),
        text.lang(),
        blocks,
        List.of(
            new MailBlock.Door("Wijzigen, pauzeren of stoppen", Circular.PREFERENCES, true),
            new MailBlock.Door("Afmelden voor het e-zine", Circular.LEAVING, true),
            new MailBlock.Door(
                "Wat wij met uw adres doen", visit.house().baseUrl() + "/privacy", false)));
  }

  private static String reason(Visit visit, Mailing mailing) {
    List<String> conditions = InterestWords.conditions(mailing.filter(), visit.snapshot());
    String asked =
        switch (mailing.kind()) {
          case EDITION ->
              "U krijgt dit omdat u %s wilt ontvangen.".formatted(InterestWords.what(What.EZINE));
          case CORRECTION -> "U krijgt dit omdat wij u deze editie eerder stuurden.";
        };
    return conditions.isEmpty()
        ? asked
        : asked + " Deze editie is bedoeld voor: %s.".formatted(String.join("; ", conditions));
  }

  private void keep(UUID id, MailText text) {
    db.update(MAILING)
        .set(MAILING.SUBJECT, text.subject())
        .set(MAILING.BODY, JSONB.valueOf(JSON.writeValueAsString(text)))
        .where(MAILING.ID.eq(id))
        .and(MAILING.BODY.isNull())
        .execute();
  }

  private void rest(UUID id) {
    db.update(MAILING)
        .set(MAILING.STATE, MailingState.PAUSED)
        .set(MAILING.REASON, MailingRest.BROKE)
        .where(MAILING.ID.eq(id))
        .and(MAILING.STATE.eq(MailingState.SENDING))
        .execute();
  }

  /// As it is kept.
  Circular circular(UUID id) {
    return new Circular(
        Mailings.text(db, id).orElseThrow(),
        LIST + URI.create(house.baseUrl()).getHost().toLowerCase(Locale.ROOT));
  }
}
