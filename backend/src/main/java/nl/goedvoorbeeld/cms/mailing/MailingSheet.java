package nl.goedvoorbeeld.cms.mailing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.newsletter.Choosing;
import nl.goedvoorbeeld.newsletter.Chosen;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.TickList;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.newsletter.mailing.Circulation;
import nl.goedvoorbeeld.newsletter.mailing.Flaw;
import nl.goedvoorbeeld.newsletter.mailing.Mailing;
import nl.goedvoorbeeld.newsletter.mailing.MailingAct;
import nl.goedvoorbeeld.newsletter.mailing.MailingProof;
import nl.goedvoorbeeld.newsletter.mailing.MailingRest;
import nl.goedvoorbeeld.newsletter.mailing.MailingState;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import nl.goedvoorbeeld.newsletter.mailing.Progress;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.site.Previewing;
import org.springframework.stereotype.Component;

/// Gathers what the page of a mailing shows.
@Component
final class MailingSheet {
  private final Mailings mailings;
  private final Workbench workbench;
  private final Libraries libraries;
  private final Previewing previewing;
  private final Stationery stationery;
  private final Editors editors;
  private final Trail trail;
  private final Clock clock;

  MailingSheet(
      Mailings mailings,
      Workbench workbench,
      Libraries libraries,
      Previewing previewing,
      Stationery stationery,
      Editors editors,
      Trail trail,
      Clock clock) {
    this.mailings = mailings;
    this.workbench = workbench;
    this.libraries = libraries;
    this.previewing = previewing;
    this.stationery = stationery;
    this.editors = editors;
    this.trail = trail;
    this.clock = clock;
  }

  /// What was typed and refused.
  ///
  /// @param twice whether the time that was typed comes twice
  record Refused(String error, String day, String time, boolean twice) {
    static final Refused NOTHING = new Refused("", "", "", false);
  }

  /// As it went or, before that, as it would go with the drafts of its edition.
  Optional<MailingProof> proof(Mailing mailing) {
    Optional<MailText> sent = mailings.text(mailing.id());
    return sent.isPresent()
        ? sent.map(text -> new MailingProof(text, stationery.forms(text), List.of()))
        : previewing.among(
            drafts(mailing).stream()
                .flatMap(
                    one ->
                        workbench.draft(one.itemId(), one.revision()).stream()
                            .filter(draft -> draft.faults().isEmpty())
                            .map(
                                draft ->
                                    new Previewing.Companion(
                                        one.itemId(), draft, Subjects.address(one.itemId()))))
                .toList(),
            visit -> MailingProof.of(visit, mailing, stationery));
  }

  private List<Working> drafts(Mailing mailing) {
    return mailing.kind() == Mailing.Kind.CORRECTION
        ? List.of()
        : slug(mailing.edition()).map(workbench::ofEdition).orElse(List.of());
  }

  private Optional<String> slug(String edition) {
    return workbench
        .working(edition)
        .map(Working::slug)
        .or(() -> libraries.snapshot().item(edition).map(item -> item.slug()));
  }

  String title(String edition) {
    return workbench
        .working(edition)
        .map(Working::title)
        .filter(title -> !title.isBlank())
        .or(() -> libraries.snapshot().item(edition).map(item -> item.title()))
        .orElse(edition);
  }

  /// The editions that have no mailing, drafts first; of our own.
  List<Choice> editions() {
    Snapshot now = libraries.snapshot();
    return Stream.concat(
            workbench.open().stream()
                .filter(one -> one.kind() == Kind.EDITION && now.item(one.itemId()).isEmpty())
                .map(one -> new Choice(one.itemId(), title(one.itemId()) + " (concept)", false)),
            now.items(Kind.EDITION).stream()
                .filter(item -> item.content() instanceof Edition edition && !edition.archived())
                .map(item -> new Choice(item.id(), item.title(), false)))
        .filter(
            one ->
                mailings.of(one.value()).stream()
                    .allMatch(mailing -> mailing.state() == MailingState.STOPPED))
        .toList();
  }

  MailingPage page(Frame frame, Editor editor, Mailing mailing, Refused refused) {
    Snapshot now = libraries.snapshot();
    Optional<MailingProof> proof = proof(mailing);
    boolean open = MailingAct.CHANGE.isFrom(mailing.state());
    boolean begun = mailing.state().isFrozen() || mailing.state() == MailingState.STOPPED;
    Circulation circulation =
        begun ? new Circulation(0, 0, List.of(), true) : mailings.circulation(mailing);
    Progress progress = mailings.progress(mailing.id());
    boolean correction = mailing.kind() == Mailing.Kind.CORRECTION;
    boolean mayApprove = !mailing.authors().contains(editor.email());
    return new MailingPage(
        frame,
        Screens.MAILINGS + "/" + mailing.id(),
        mailing.version(),
        (correction ? "Verbetering van " : "") + title(mailing.edition()),
        state(mailing),
        refused.error(),
        mailing.reason().map(MailingRest::sentence).orElse(""),
        new NamedLink(Subjects.address(mailing.edition()), title(mailing.edition())),
        drafts(mailing).stream()
            .map(
                one ->
                    new NamedLink(
                        Subjects.address(one.itemId()),
                        "%s (%s)".formatted(title(one.itemId()), one.state().word())))
            .toList(),
        correction,
        mailing.words(),
        open && !correction ? lists(now, mailing) : List.of(),
        InterestWords.conditions(mailing.filter(), now),
        begun ? "" : reach(circulation, correction),
        circulation.sample(),
        proof.map(MailingProof::flaws).orElse(List.of()).stream().map(Flaw::sentence).toList(),
        proof.map(one -> one.text().subject()).orElse(""),
        proof.map(one -> one.forms().text()).orElse(""),
        buttons(mailing, mayApprove, circulation, proof),
        MailingAct.PLAN.isFrom(mailing.state()) && mayApprove && sound(proof) && !correction,
        LocalDate.ofInstant(clock.instant(), Dutch.ZONE).toString(),
        refused.day(),
        refused.time(),
        refused.twice(),
        MailingAct.TEST.isFrom(mailing.state()) ? testers(editor) : List.of(),
        begun ? counts(progress) : List.of(),
        mailing.state() == MailingState.SENDING,
        MailingAct.CORRECT.isFrom(mailing.state()) && progress.number(DeliveryState.SENT) > 0,
        trail.page(mailing.object(), 1).entries());
  }

  private static boolean sound(Optional<MailingProof> proof) {
    return proof.filter(MailingProof::isSound).isPresent();
  }

  private static List<TickList> lists(Snapshot now, Mailing mailing) {
    Set<What> none = EnumSet.noneOf(What.class);
    return Choosing.of(now, Chosen.begin(none, mailing.filter().in(now.vocabularies()).query()))
        .lists();
  }

  static String state(Mailing mailing) {
    return Dutch.capital(mailing.state().word())
        + mailing
            .plannedFor()
            .filter(_ -> mailing.state() == MailingState.PLANNED)
            .map(at -> " voor " + Screens.moment(at))
            .orElse("");
  }

  private static String reach(Circulation circulation, boolean correction) {
    if (!circulation.possible()) {
      return "Van wat u koos bestaat een deel niet meer. Zo gaat deze verzending naar niemand.";
    }
    String number = Dutch.count(circulation.number(), "abonnee krijgt", "abonnees krijgen");
    if (correction) {
      return number + " deze verbetering: wie de editie kreeg en nog abonnee is.";
    }
    return circulation.number() == circulation.asked()
        ? number + " deze editie: iedereen die om het e-zine vroeg."
        : "%s deze editie, van de %s die om het e-zine vroegen."
            .formatted(number, Dutch.number(BigDecimal.valueOf(circulation.asked())));
  }

  private List<MailingPage.Button> buttons(
      Mailing mailing, boolean mayApprove, Circulation circulation, Optional<MailingProof> proof) {
    List<MailingPage.Button> buttons = new ArrayList<>();
    for (MailingAct act :
        List.of(
            MailingAct.SUBMIT,
            MailingAct.APPROVE,
            MailingAct.GIVE_BACK,
            MailingAct.UNPLAN,
            MailingAct.RESUME,
            MailingAct.PAUSE,
            MailingAct.STOP)) {
      boolean may =
          act != MailingAct.APPROVE || mayApprove && sound(proof) && circulation.number() > 0;
      if (act.isFrom(mailing.state()) && may) {
        buttons.add(
            new MailingPage.Button(
                act.address(),
                act == MailingAct.APPROVE
                    ? "%s aan %s"
                        .formatted(
                            act.button(), Dutch.count(circulation.number(), "abonnee", "abonnees"))
                    : act.button(),
                act == MailingAct.STOP || act == MailingAct.GIVE_BACK));
      }
    }
    return buttons;
  }

  private List<MailingPage.Tester> testers(Editor editor) {
    return editors.all().stream()
        .filter(one -> one.active() && !one.email().equals(editor.email()))
        .map(one -> new MailingPage.Tester(one.email(), one.name()))
        .toList();
  }

  private static List<MailingPage.Count> counts(Progress progress) {
    List<MailingPage.Count> counts = new ArrayList<>();
    for (DeliveryState state : DeliveryState.values()) {
      counts.add(new MailingPage.Count(Dutch.capital(state.word()), progress.number(state)));
    }
    counts.add(
        new MailingPage.Count("Voorlopig geweigerd, wordt opnieuw geprobeerd", progress.later()));
    counts.add(new MailingPage.Count("Misschien twee keer bezorgd", progress.uncertain()));
    counts.add(new MailingPage.Count("Teruggekomen", progress.bounced()));
    counts.add(new MailingPage.Count("Klachten", progress.complained()));
    counts.add(new MailingPage.Count("Daarna opgezegd", progress.ended()));
    return counts;
  }

  static String line(Mailing mailing, Progress progress) {
    return mailing.state().isFrozen()
        ? "%s: %s van %s verzonden"
            .formatted(
                state(mailing),
                Dutch.number(BigDecimal.valueOf(progress.number(DeliveryState.SENT))),
                Dutch.number(BigDecimal.valueOf(progress.all())))
        : state(mailing);
  }
}
