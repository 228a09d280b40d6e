package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.account.Role.CHIEF_EDITOR;
import static nl.goedvoorbeeld.content.act.WorkState.APPROVED;
import static nl.goedvoorbeeld.content.act.WorkState.CONCEPT;
import static nl.goedvoorbeeld.content.act.WorkState.PLANNED;
import static nl.goedvoorbeeld.content.act.WorkState.SUBMITTED;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Role;

/// All that an editor can do about items, each with its words, the states that it starts from, who
/// may, whether it can be done to many at once, and what it locks. Pages, forms for many, the trail
/// and the door ask this table; what an act needs and does stands at `desk.Deed`.
///
/// | From | submit | refuse | approve | publish | urgent | plan | unplan | save | discard |
/// |---|---|---|---|---|---|---|---|---|---|
/// | concept | ter controle | | | | public | | | concept | none |
/// | ter controle | | concept | goedgekeurd | | public | | | ter controle | none |
/// | goedgekeurd | | concept | | public | | gepland | | concept | |
/// | gepland | | concept | | public | | | goedgekeurd | concept | |
///
/// An empty field is a refusal.
public enum Act {
  BEGIN(
      at("nieuw")
          .trail("begonnen")
          .said("begonnen", "Het item is begonnen. Niemand anders dan de redactie ziet het.")
          .locks(Locks.LIBRARY)),
  COPY(
      at("kopie")
          .trail("gekopieerd")
          .said("gekopieerd", "Dit is de kopie. Geef het item een eigen titel en naam.")
          .locks(Locks.LIBRARY)),
  /// Locks the library only where the address changes, so it sees to that by itself.
  SAVE(
      at("markdown")
          .trail("opgeslagen")
          .said("opgeslagen", "De tekst is opgeslagen als nieuwe versie.")
          .locks(Locks.ITS_OWN)),
  /// The text of an earlier version.
  RESTORE(
      at("terugzetten")
          .trail("teruggezet")
          .said("teruggezet", "De oude tekst is teruggezet als nieuwe versie.")
          .locks(Locks.ITS_OWN)),
  /// What an import brought, over what editors wrote.
  TAKE_OVER(
      at("meegeleverd/overnemen")
          .trail("meegeleverde tekst overgenomen")
          .said(
              "meegeleverd-overgenomen",
              "De meegeleverde tekst is overgenomen, als concept. Uw vorige tekst staat bij Alle versies.")
          .locks(Locks.ITS_OWN)),
  KEEP_OWN(
      at("meegeleverd/terzijde")
          .trail("meegeleverde tekst terzijde gelegd")
          .said("meegeleverd-terzijde", "Uw tekst blijft staan, met uw reden in het logboek.")),

  SUBMIT(
      at("indienen")
          .button("Laat nakijken")
          .trail("indienen")
          .said("indienen", "De tekst wordt nagekeken.")
          .from(CONCEPT)
          .ofMany(
              Bulk.EACH,
              "Laat nakijken",
              "samen-indienen",
              "De gekozen teksten worden nagekeken.")),
  APPROVE(
      at("goedkeuren")
          .button("Keur goed")
          .trail("goedkeuren")
          .said("goedkeuren", "De tekst is goedgekeurd.")
          .from(SUBMITTED)
          .ofMany(
              Bulk.EACH, "Keur goed", "samen-goedkeuren", "De gekozen teksten zijn goedgekeurd.")),
  REFUSE(
      at("weigeren")
          .button("Geef terug")
          .trail("weigeren")
          .said("weigeren", "De tekst is teruggegeven, met uw opmerking.")
          .from(SUBMITTED, APPROVED, PLANNED)),
  PUBLISH(
      at("publiceren")
          .button("Publiceer")
          .trail("gepubliceerd")
          .said("gepubliceerd", "De tekst is openbaar.")
          .from(APPROVED, PLANNED)
          .ofMany(
              Bulk.TOGETHER,
              "Publiceer samen",
              "samen-gepubliceerd",
              "De gekozen teksten zijn samen openbaar gemaakt.")
          .locks(Locks.LIBRARY)),
  /// Publish without a second pair of eyes.
  URGE(
      at("spoed")
          .button("Publiceer met spoed")
          .trail("met spoed gepubliceerd")
          .said("gepubliceerd", "De tekst is openbaar.")
          .from(CONCEPT, SUBMITTED)
          .chiefs("Alleen een eindredacteur kan met spoed publiceren.")
          .locks(Locks.LIBRARY)),
  /// Look at it after all.
  CHECK(
      at("nagekeken")
          .button("Ik heb de tekst nagekeken")
          .trail("nagekeken")
          .said("nagekeken", "De tekst is achteraf nagekeken.")),
  PLAN(at("plannen").trail("gepland").said("gepland", "Het is gepland.").from(APPROVED)),
  /// Ends any plan; of a publication, the draft is approved still.
  UNPLAN(
      at("plannen/annuleren")
          .trail("planning geannuleerd")
          .said("planning-weg", "De planning is geannuleerd.")
          .from(PLANNED)),
  DISCARD(
      at("weggooien")
          .button("Gooi dit concept weg")
          .trail("weggegooid")
          .said("weggegooid", "Het concept is weggegooid. Dertig dagen lang kan het terug.")
          .from(CONCEPT, SUBMITTED)),
  RETRIEVE(
      at("terughalen")
          .button("Zet terug")
          .trail("teruggehaald")
          .said("teruggehaald", "Het item is terug, als concept.")),

  WITHDRAW(
      at("intrekken")
          .trail("ingetrokken")
          .said(
              "ingetrokken",
              "Het item is ingetrokken. Dertig dagen lang kan dat ongedaan worden gemaakt.")
          .chiefs(Act.WITHDRAWERS)
          .locks(Locks.LIBRARY)),
  PLAN_WITHDRAWAL(
      at("plannen/intrekken")
          .trail("gepland")
          .said("gepland", "Het is gepland.")
          .chiefs(Act.WITHDRAWERS)),
  TAKE_BACK(
      at("intrekken/ongedaan")
          .button("Zet terug")
          .trail("intrekken ongedaan gemaakt")
          .said("intrekken-ongedaan", "Het item is weer openbaar, zoals het was.")
          .chiefs("Alleen een eindredacteur kan een item terugzetten.")
          .locks(Locks.LIBRARY)),
  PROPOSE_MERGER(
      at("intrekken")
          .trail("samenvoegen voorgesteld")
          .said(
              "samenvoegen-voorgesteld",
              "Het samenvoegen is voorgesteld. Er verandert niets tot een andere eindredacteur het goedkeurt.")
          .chiefs(Act.WITHDRAWERS)),
  /// Where nobody else could approve it.
  URGE_MERGER(
      at("intrekken")
          .trail("met spoed samengevoegd")
          .said(
              "ingetrokken",
              "Het item is ingetrokken. Dertig dagen lang kan dat ongedaan worden gemaakt.")
          .chiefs(Act.WITHDRAWERS)
          .locks(Locks.LIBRARY)),
  APPROVE_MERGER(
      at("samenvoegen/goedkeuren")
          .button("Keur het samenvoegen goed")
          .trail("samengevoegd")
          .said("samengevoegd", "Het item is samengevoegd.")
          .chiefs(Act.DECIDERS)
          .locks(Locks.LIBRARY)),
  REFUSE_MERGER(
      at("samenvoegen/afwijzen")
          .button("Wijs het voorstel af")
          .trail("samenvoegen afgewezen")
          .said("samenvoegen-afgewezen", "Het voorstel is afgewezen, met uw reden.")
          .chiefs(Act.DECIDERS)),
  RETRACT_MERGER(
      at("samenvoegen/terugnemen")
          .button("Neem het voorstel terug")
          .trail("samenvoegen teruggenomen")
          .said("samenvoegen-teruggenomen", "Het voorstel is teruggenomen.")),
  CHECK_MERGER(
      at("samenvoegen/nagekeken")
          .button("Ik heb het nagekeken")
          .trail("samenvoegen nagekeken")
          .said("samenvoegen-nagekeken", "Het samenvoegen is achteraf nagekeken.")
          .chiefs(Act.DECIDERS)),

  /// With somebody who has no account. What is said of it is the link itself.
  SHARE(at("delen").trail("link gemaakt")),
  REVOKE(
      at("delen/intrekken").trail("link ingetrokken").said("link-weg", "De link werkt niet meer.")),
  REMARK(
      at("opmerkingen")
          .trail("opmerking gemaakt")
          .said("opmerking", "Uw opmerking staat bij deze versie.")),
  RESOLVE(
      at("opmerkingen/afgehandeld")
          .trail("opmerking afgehandeld")
          .said("afgehandeld", "De opmerking is afgehandeld.")),
  SET_ASIDE(
      at("opmerkingen/terzijde")
          .trail("opmerking terzijde gelegd")
          .said("terzijde", "De opmerking is terzijde gelegd, met uw reden.")),
  /// An image. It is of no item until a text shows it.
  UPLOAD(
      at("media")
          .trail("afbeelding toegevoegd")
          .said("afbeelding", "De afbeelding staat nu hieronder, met de regel voor in uw tekst.")
          .locks(Locks.ITS_OWN)),

  /// Of something that asks for somebody.
  TAKE_UP(
      at("oppakken")
          .button("Ik pak dit op")
          .trail("te doen: opgepakt")
          .said("opgepakt", "U pakt dit op.")),
  PUT_BACK(
      at("terugleggen")
          .button("Leg terug")
          .trail("te doen: teruggelegd")
          .said("teruggelegd", "Het wacht weer op iemand.")),
  POSTPONE(
      at("terzijde")
          .button("Leg terzijde")
          .trail("te doen: terzijde gelegd")
          .said("later", "Het ligt terzijde tot de dag die u koos.")),
  ASK_AGAIN(
      at("opnieuw")
          .button("Zet weer op de lijst")
          .trail("te doen: weer gevraagd")
          .said("opnieuw", "Het staat weer op de lijst.")),
  LEAVE_AS_IT_IS(
      at("klopt")
          .button("Het zijn verwachtingen")
          .trail("te doen: klopt zo")
          .said("klopt", "Het staat niet meer op de lijst."));

  /// The addresses of what takes a draft a step on and needs no more than a version and a remark. A
  /// route needs them as one text.
  public static final String STEPS = "indienen|goedkeuren|weigeren|nagekeken";

  private static final String WITHDRAWERS =
      "Alleen een eindredacteur kan een item intrekken. Vraag het een eindredacteur.";
  private static final String DECIDERS = "Alleen een eindredacteur kan hierover beslissen.";

  /// Whether it can be done to many drafts at once.
  public enum Bulk {
    ONE_BY_ONE,
    /// To each by itself: what is refused does not keep the others.
    EACH,
    /// To all, or to none.
    TOGETHER
  }

  /// What it locks before anything is looked at, in the one order: the library, items by their ids,
  /// and then what hangs from them.
  public enum Locks {
    LIBRARY,
    ITEMS,
    /// It knows only by itself whether the library is needed, or needs neither.
    ITS_OWN
  }

  /// What is said to whoever did it.
  ///
  /// @param word that it has in addresses
  public record Said(String word, String sentence) {
    public static final Said NOTHING = new Said("", "");
  }

  private final String address;
  private final String button;
  private final String buttonOfMany;
  private final String trail;
  private final Said said;
  private final Said saidOfMany;
  private final Set<WorkState> from;
  private final Role least;
  private final String refusal;
  private final Bulk bulk;
  private final Locks locks;

  Act(Row row) {
    address = row.address;
    button = row.button;
    buttonOfMany = row.buttonOfMany;
    trail = row.trail;
    said = row.said;
    saidOfMany = row.saidOfMany;
    from = row.from;
    least = row.least;
    refusal = row.refusal;
    bulk = row.bulk;
    locks = row.locks;
  }

  /// Where its form is sent to: the end of an address, without the number of what it is about.
  public String address() {
    return address;
  }

  /// What stands on its button; empty where its form is a page of its own.
  public String button() {
    return button;
  }

  /// What stands on the button that does it to many.
  public String buttonOfMany() {
    return buttonOfMany;
  }

  /// The word in the trail.
  public String trail() {
    return trail;
  }

  public Said said() {
    return said;
  }

  /// What is said when it was done to many.
  public Said saidOfMany() {
    return saidOfMany;
  }

  public Bulk bulk() {
    return bulk;
  }

  public Locks locks() {
    return locks;
  }

  /// Whether it starts from a draft, in some state.
  public boolean isOfDraft() {
    return !from.isEmpty();
  }

  /// Whether a draft in this state is one to do it about.
  public boolean isFrom(WorkState state) {
    return from.contains(state);
  }

  /// Whether it is for somebody with this role, as far as that decides.
  public boolean isFor(Role role) {
    return role.covers(least);
  }

  /// Why it is not for everybody, as a sentence.
  public String refusal() {
    return refusal;
  }

  /// Those that can be done to many at once.
  public static Stream<Act> ofMany() {
    return Arrays.stream(values()).filter(act -> act.bulk != Bulk.ONE_BY_ONE);
  }

  /// The act with one of the addresses of {@link #STEPS}.
  public static Act step(String address) {
    return Arrays.stream(values())
        .filter(act -> act.address.equals(address) && address.matches(STEPS))
        .findFirst()
        .orElseThrow();
  }

  private static Row at(String address) {
    return new Row(address);
  }

  /// Of the table. What is not said is the usual: any author, one item, which is locked.
  private static final class Row {
    private final String address;
    private String button = "";
    private String buttonOfMany = "";
    private String trail = "";
    private Said said = Said.NOTHING;
    private Set<WorkState> from = Set.of();
    private Role least = Role.AUTHOR;
    private String refusal = "";
    private Bulk bulk = Bulk.ONE_BY_ONE;
    private Said saidOfMany = Said.NOTHING;
    private Locks locks = Locks.ITEMS;

    private Row(String address) {
      this.address = address;
    }

    private Row button(String text) {
      button = text;
      return this;
    }

    private Row trail(String word) {
      trail = word;
      return this;
    }

    private Row said(String word, String sentence) {
      said = new Said(word, sentence);
      return this;
    }

    private Row from(WorkState... states) {
      from = Set.of(states);
      return this;
    }

    private Row chiefs(String sentence) {
      least = CHIEF_EDITOR;
      refusal = sentence;
      return this;
    }

    private Row ofMany(Bulk how, String text, String word, String sentence) {
      bulk = how;
      buttonOfMany = text;
      saidOfMany = new Said(word, sentence);
      return this;
    }

    private Row locks(Locks what) {
      locks = what;
      return this;
    }
  }
}
