package nl.goedvoorbeeld.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Recipient;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.mailing.Mailing;
import nl.goedvoorbeeld.newsletter.mailing.MailingAct;
import nl.goedvoorbeeld.newsletter.mailing.MailingRest;
import nl.goedvoorbeeld.newsletter.mailing.MailingStep;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The one door for what is done to mailings: the right, the locks in their order (the library, the
/// items, the mailing), the act and its line in the trail, in one transaction.
///
/// To approve one is to make its edition public, with the articles that are ready, and to write
/// down who gets it: both or neither.
@Component
public class Dispatch {
  private static final String NOT_YOURS =
      "Alleen wie verzendingen mag doen, kan dit. Vraag een beheerder om dat recht.";
  private static final String NO_SERVER =
      "Er is geen mailserver ingesteld (GV_MAIL_HOST), of uw adres krijgt voorlopig geen mail"
          + " (GV_MAIL_ONLY_TO). Er is niets verstuurd.";
  private static final int MOST_TESTERS = 11;
  private static final String NOTE = "Nieuwe editie van het e-zine.";

  private final DSLContext db;
  private final Hands hands;
  private final Mailings mailings;
  private final Trail trail;
  private final Mail mail;
  private final Editors editors;
  private final String baseUrl;
  private final Clock clock;

  @Autowired
  Dispatch(
      DSLContext db,
      Hands hands,
      Mailings mailings,
      Trail trail,
      Mail mail,
      Editors editors,
      Settings settings,
      Clock clock) {
    this(db, hands, mailings, trail, mail, editors, settings.baseUrl(), clock);
  }

  Dispatch(
      DSLContext db,
      Hands hands,
      Mailings mailings,
      Trail trail,
      Mail mail,
      Editors editors,
      URI baseUrl,
      Clock clock) {
    this.mail = mail;
    this.editors = editors;
    this.baseUrl = baseUrl.toString();
    this.clock = clock;
    this.db = db;
    this.hands = hands;
    this.mailings = mailings;
    this.trail = trail;
  }

  public Performed<Mailing> begin(Editor by, String edition, SearchFilter filter) {
    return perform(by, MailingAct.BEGIN, tx -> mailings.begin(tx, edition, filter, by.email()));
  }

  public Performed<Mailing> correct(Editor by, UUID corrects, String words) {
    return perform(by, MailingAct.CORRECT, tx -> mailings.correct(tx, corrects, words, by.email()));
  }

  public Performed<Mailing> change(
      Editor by, UUID id, int seen, SearchFilter filter, String words) {
    return perform(
        by, MailingAct.CHANGE, tx -> mailings.change(tx, id, seen, filter, words, by.email()));
  }

  public Performed<Mailing> submit(Editor by, UUID id, int seen) {
    return perform(by, MailingAct.SUBMIT, tx -> mailings.submit(tx, id, seen));
  }

  public Performed<Mailing> giveBack(Editor by, UUID id, int seen) {
    return perform(by, MailingAct.GIVE_BACK, tx -> mailings.giveBack(tx, id, seen));
  }

  public Performed<Mailing> unplan(Editor by, UUID id, int seen) {
    return perform(by, MailingAct.UNPLAN, tx -> mailings.unplan(tx, id, seen));
  }

  public Performed<Mailing> pause(Editor by, UUID id) {
    return perform(by, MailingAct.PAUSE, tx -> mailings.pause(tx, id));
  }

  public Performed<Mailing> resume(Editor by, UUID id) {
    return perform(by, MailingAct.RESUME, tx -> mailings.resume(tx, id));
  }

  public Performed<Mailing> stop(Editor by, UUID id) {
    return perform(by, MailingAct.STOP, tx -> mailings.stop(tx, id));
  }

  /// Also makes its edition public, with all of it that is ready. What waits for a second pair of
  /// eyes is approved with it, by the same who approves the mailing.
  public Performed<Mailing> approve(Editor by, UUID id, int seen) {
    return perform(
        by,
        MailingAct.APPROVE,
        tx -> {
          Optional<Mailing> found = mailings.find(id);
          if (found.isEmpty() || found.get().state().isFrozen()) {
            return mailings.approve(tx, id, seen, by.email(), 0);
          }
          hold(tx, found.get());
          Optional<String> obstacle = mailings.obstacle(tx, found.get(), by.email());
          return obstacle.isPresent()
              ? new MailingStep.Refused(obstacle.get())
              : switch (published(tx, found.get(), by.email())) {
                case Published.In(long generation) ->
                    mailings.approve(tx, id, seen, by.email(), generation);
                case Published.Not(String sentence) -> new MailingStep.Refused(sentence);
              };
        });
  }

  /// Approves it for later: its edition becomes public at that moment, so all of it is ready now.
  public Performed<Mailing> plan(Editor by, UUID id, int seen, Instant when) {
    return perform(
        by,
        MailingAct.PLAN,
        tx -> {
          Optional<Mailing> found = mailings.find(id);
          if (found.isPresent()) {
            Optional<Working> unready =
                drafts(found.get()).stream()
                    .filter(one -> one.state() != WorkState.APPROVED)
                    .findFirst();
            if (unready.isPresent()) {
              return new MailingStep.Refused(
                  "Keur eerst alle teksten van deze editie goed: «%s» is %s."
                      .formatted(unready.get().slug(), unready.get().state().phrase()));
            }
          }
          return mailings.plan(tx, id, seen, by.email(), when);
        });
  }

  /// Sends what a mailing says now to the one who asks, and to other editors, who are named by
  /// their addresses.
  ///
  /// @param to more than these few are no trial
  public Performed<Mailing> test(Editor by, UUID id, MailText text, List<String> to) {
    if (!mail.goes(by.email())) {
      return Performed.refused("", NO_SERVER);
    }
    List<String> all = Stream.concat(Stream.of(by.email()), to.stream()).distinct().toList();
    if (all.size() > MOST_TESTERS) {
      return Performed.refused("", "Kies hoogstens %d anderen.".formatted(MOST_TESTERS - 1));
    }
    return perform(
        by,
        MailingAct.TEST,
        tx -> {
          Optional<Mailing> found = mailings.lock(tx, id);
          if (found.isEmpty() || !MailingAct.TEST.isFrom(found.get().state())) {
            return new MailingStep.Refused("Van deze verzending gaat geen proefmail meer.");
          }
          String once = UUID.randomUUID().toString();
          for (String address : all) {
            if (editors.find(address).filter(Editor::active).isPresent()) {
              mail.add(tx, trial(text, address, once));
            }
          }
          return new MailingStep.Taken(found.get());
        });
  }

  private Letter trial(MailText text, String address, String once) {
    List<MailBlock.Door> foot =
        text.foot().stream()
            .map(door -> new MailBlock.Door(door.text(), baseUrl + Visit.SUBSCRIBE, false))
            .toList();
    return new Letter(
        LetterKind.TEST,
        once + " " + address,
        new Recipient(address, "redacteur:" + address),
        new MailText("Proef: " + text.subject(), text.lang(), text.blocks(), foot),
        null,
        clock.instant().plus(Periods.LETTER_TEXT));
  }

  /// Does what was planned, now that its moment has come, under the name of who approved it. Where
  /// it cannot it is a concept again, with the reason, and nobody tries again by itself.
  void atItsMoment(UUID id) {
    Performed<Mailing> done =
        transaction(
            tx -> {
              Optional<Mailing> found = mailings.find(id);
              if (found.isEmpty()) {
                return new MailingStep.Refused("");
              }
              hold(tx, found.get());
              Mailing mailing = mailings.lock(tx, id).orElseThrow();
              String by = mailing.approvedBy().orElse("");
              MailingStep step =
                  switch (published(tx, mailing, by)) {
                    case Published.In(long generation) -> mailings.atItsMoment(tx, id, generation);
                    case Published.Not(String sentence) -> new MailingStep.Refused(sentence);
                  };
              if (step instanceof MailingStep.Taken(Mailing now)) {
                trail.recordGuest(
                    tx, by + " (planning)", MailingAct.APPROVE.trail(), now.object(), "");
              }
              return step;
            });
    if (done instanceof Performed.Refused<Mailing>) {
      boolean nobody =
          mailings
              .find(id)
              .flatMap(one -> mailings.obstacle(db, one, one.approvedBy().orElse("")))
              .isPresent();
      giveUp(id, nobody ? MailingRest.NOBODY : MailingRest.NO_EDITION);
    }
  }

  void giveUp(UUID id, MailingRest why) {
    db.transaction(configuration -> mailings.notBegun(configuration.dsl(), id, why));
  }

  private void hold(DSLContext tx, Mailing mailing) {
    List<String> items = new ArrayList<>(List.of(mailing.edition()));
    drafts(mailing).forEach(one -> items.add(one.itemId()));
    Drafts.hold(tx, Act.Locks.LIBRARY, items.stream().distinct().sorted().toList());
  }

  private sealed interface Published {
    record In(long generation) implements Published {}

    record Not(String sentence) implements Published {}
  }

  private Published published(DSLContext tx, Mailing mailing, String by) {
    List<Request> requests = new ArrayList<>();
    for (Working one : drafts(mailing)) {
      if (one.state() == WorkState.SUBMITTED
          && hands.remarks().approve(one.itemId(), one.revision(), by)
              instanceof Step.Refused(String sentence)) {
        return new Published.Not("«%s»: %s".formatted(one.slug(), sentence));
      }
      if (one.state() != WorkState.SUBMITTED && one.state() != WorkState.APPROVED) {
        return new Published.Not(
            "Laat eerst alle teksten van deze editie nakijken: «%s» is %s."
                .formatted(one.slug(), one.state().phrase()));
      }
      requests.add(new Request(one.itemId(), one.revision(), true, NOTE));
    }
    if (requests.isEmpty()) {
      return hands.acts().isPublic(tx, mailing.edition())
          ? new Published.In(new Publications(tx).stand().generation())
          : new Published.Not("Deze editie is niet openbaar, en er is geen concept van.");
    }
    return switch (hands.acts().publish(requests, by)) {
      case Outcome.Done(long generation, _) -> new Published.In(generation);
      case Outcome.Nothing(long generation) -> new Published.In(generation);
      case Outcome.Refused(List<Outcome.Objection> objections) ->
          new Published.Not(
              new Performed.Refused<Mailing>(objections, Optional.empty()).sentence());
    };
  }

  /// Of the edition and its articles; none of a correction, whose edition is public.
  private List<Working> drafts(Mailing mailing) {
    if (mailing.kind() == Mailing.Kind.CORRECTION) {
      return List.of();
    }
    return slug(mailing.edition()).map(slug -> hands.workbench().ofEdition(slug)).orElse(List.of());
  }

  private Optional<String> slug(String edition) {
    return hands
        .workbench()
        .working(edition)
        .map(Working::slug)
        .or(
            () ->
                hands
                    .acts()
                    .publicAddress(edition)
                    .map(at -> at.substring(at.lastIndexOf('/') + 1)));
  }

  private interface Doing {
    MailingStep in(DSLContext tx);
  }

  private Performed<Mailing> perform(Editor by, MailingAct act, Doing doing) {
    if (!Right.MAILINGS.heldBy(by)) {
      return Performed.refused("", NOT_YOURS);
    }
    return transaction(
        tx -> {
          MailingStep step = doing.in(tx);
          if (step instanceof MailingStep.Taken(Mailing now)) {
            trail.record(tx, by, act.trail(), now.object(), now.edition());
          }
          return step;
        });
  }

  /// What was refused undoes all that was done for it.
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Performed<Mailing> refused;

    Undone(Performed<Mailing> refused) {
      super("", null, false, false);
      this.refused = refused;
    }
  }

  private Performed<Mailing> transaction(Doing doing) {
    try {
      return db.transactionResult(
          configuration ->
              switch (doing.in(configuration.dsl())) {
                case MailingStep.Taken(Mailing now) -> Hands.done(now);
                case MailingStep.Already(Mailing now) -> Hands.done(now);
                case MailingStep.Refused(String sentence) ->
                    throw new Undone(Performed.refused("", sentence));
              });
    } catch (Undone undone) {
      return undone.refused;
    }
  }
}
