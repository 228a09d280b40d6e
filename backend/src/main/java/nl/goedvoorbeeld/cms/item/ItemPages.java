package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Bindings;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.cms.departure.Departure;
import nl.goedvoorbeeld.cms.departure.Departures;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.form.DocumentNote;
import nl.goedvoorbeeld.cms.form.Editions;
import nl.goedvoorbeeld.cms.form.FormFields;
import nl.goedvoorbeeld.cms.form.FormPage;
import nl.goedvoorbeeld.cms.form.Going;
import nl.goedvoorbeeld.cms.form.Typing;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.LineEnds;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Numbering;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Review;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Difference;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.typing.Pen;
import nl.goedvoorbeeld.content.typing.Sheet;
import nl.goedvoorbeeld.desk.Deed;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ReadersDeed;
import nl.goedvoorbeeld.desk.ReviewDeed;
import nl.goedvoorbeeld.desk.TextDeed;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One item at the desk: its text, what may be done with it, its versions and what they have apart.
///
/// Every act names the version that the editor saw; where there is a newer one the act is refused,
/// so nobody approves or publishes what they have not read.
@Controller
class ItemPages {
  private static final String NEW = Screens.ITEMS + "/nieuw";
  private static final String MARKDOWN = "/markdown";
  private static final String NOT_ALONE =
      "Met spoed publiceren kan niet: deze tekst leunt op items die nog niet openbaar zijn. Maak die"
          + " eerst openbaar, of laat ze goedkeuren en publiceer ze samen met deze tekst.";

  private final Subjects subjects;
  private final Workbench workbench;
  private final Acts acts;
  private final Bindings bindings;
  private final Libraries libraries;
  private final Screens screens;
  private final Desk desk;
  private final Surroundings surroundings;
  private final Departures departures;
  private final FormFields fields;
  private final Typing typing;
  private final Together together;
  private final Editions editions;

  ItemPages(
      Subjects subjects,
      Workbench workbench,
      Acts acts,
      Bindings bindings,
      Libraries libraries,
      Screens screens,
      Desk desk,
      Surroundings surroundings,
      Departures departures,
      FormFields fields,
      Typing typing,
      Together together,
      Editions editions) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.acts = acts;
    this.bindings = bindings;
    this.libraries = libraries;
    this.screens = screens;
    this.desk = desk;
    this.surroundings = surroundings;
    this.departures = departures;
    this.fields = fields;
    this.typing = typing;
    this.together = together;
    this.editions = editions;
  }

  @GetMapping(NEW)
  ResponseEntity<byte[]> begin(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String editie) {
    return begin(request, editor, HttpStatus.OK, "", new NewPage.Wanted(soort, "", editie));
  }

  private ResponseEntity<byte[]> begin(
      HttpServletRequest request,
      Editor editor,
      HttpStatus status,
      String error,
      NewPage.Wanted wanted) {
    return screens.show(
        status,
        "nieuw",
        new NewPage(
            screens.frame(request, "Nieuw item", editor),
            error,
            wanted,
            Arrays.stream(Kind.values())
                .filter(Kind::hasPage)
                .map(
                    kind ->
                        new Choice(kind.value(), kind.word(), kind.value().equals(wanted.kind())))
                .toList(),
            editions.choices(wanted.edition())));
  }

  @PostMapping(NEW)
  ResponseEntity<byte[]> create(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String titel,
      @RequestParam(defaultValue = "") String editie) {
    NewPage.Wanted wanted = new NewPage.Wanted(soort, titel, editie);
    Optional<Kind> kind = Kind.ofValue(soort);
    if (kind.isEmpty()) {
      return begin(request, editor, HttpStatus.BAD_REQUEST, "Kies een soort.", wanted);
    }
    Optional<String> edition =
        kind.get() == Kind.ARTICLE && !editie.isEmpty() ? Optional.of(editie) : Optional.empty();
    NewItem item = new NewItem(kind.get(), titel, edition, Optional.empty());
    return switch (desk.perform(editor, new TextDeed.Begin(item))) {
      case Performed.Done<Saving.Stored>(Saving.Stored begun, _) ->
          Subjects.after(Act.BEGIN, begun.itemId());
      case Performed.Refused<Saving.Stored> refused ->
          begin(request, editor, HttpStatus.BAD_REQUEST, refused.sentence(), wanted);
    };
  }

  /// The whole document, for who knows Markdown.
  @GetMapping(Subjects.ITEM + MARKDOWN)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String getypt) {
    Version newest = subjects.newest(id);
    Optional<Autosaved> kept = typing.on(id, getypt, editor);
    return show(
        request,
        editor,
        newest,
        kept.map(Autosaved::basedOn).orElse(newest.number()),
        kept.map(one -> Draft.read(kind(id, newest), one.slug(), one.document()))
            .orElseGet(() -> subjects.draft(id, newest.number())),
        HttpStatus.OK,
        List.of(),
        Optional.empty(),
        kept.map(Going::on).orElse(Going.NOWHERE));
  }

  @PostMapping(Subjects.ITEM + MARKDOWN)
  ResponseEntity<byte[]> save(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String naam,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String waarom,
      @RequestParam(defaultValue = "") String blad,
      @RequestParam(defaultValue = "") String vervolgt) {
    Version newest = subjects.newest(id);
    String whole = LineEnds.restore(subjects.base(id, versie).document(), document);
    Edit edit = new Edit(id, versie, naam.strip(), whole, waarom);
    Pen pen = Typing.pen(blad, vervolgt);
    return switch (desk.perform(editor, new TextDeed.Save(edit, pen))) {
      case Performed.Done<Saving.Stored>(Saving.Stored stored, _) ->
          Screens.to(markdown(id) + typing.after(said(stored), id, editor));
      case Performed.Refused<Saving.Stored> refused when refused.newer().isPresent() ->
          clash(request, editor, refused.newer().get(), waarom);
      case Performed.Refused<Saving.Stored> refused ->
          show(
              request,
              editor,
              newest,
              versie,
              Draft.read(kind(id, newest), naam.strip(), whole),
              HttpStatus.BAD_REQUEST,
              List.of(refused.sentence()),
              Optional.empty(),
              typing.again(id, pen, editor));
    };
  }

  /// What is said when a text was saved.
  static Notice said(Saving.Stored stored) {
    return switch (stored) {
      case Saving.Saved _ -> Notice.of(Act.SAVE);
      case Saving.Unchanged _ -> Notice.UNCHANGED;
    };
  }

  ResponseEntity<byte[]> clash(
      HttpServletRequest request, Editor editor, Saving.Outdated outdated, String why) {
    Version theirs = outdated.newest();
    Draft mine = outdated.mine();
    return screens.show(
        HttpStatus.CONFLICT,
        "botsing",
        new ClashPage(
            screens.frame(request, "Iemand was u voor", editor),
            Subjects.address(theirs.itemId()),
            theirs.author(),
            Screens.moment(theirs.at()),
            theirs.number(),
            subjects.number(theirs.itemId(), theirs.number()),
            outdated.theirs().document(),
            mine.slug(),
            mine.document(),
            why,
            outdated.kept().map(Sheet::toString).orElse(""),
            pieces(Difference.between(outdated.theirs(), mine))));
  }

  @PostMapping(Subjects.ITEM + "/{daad:" + Act.STEPS + "}")
  ResponseEntity<byte[]> step(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable String daad,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String opmerking) {
    subjects.newest(id);
    Deed<?> deed = ReviewDeed.of(Act.step(daad), id, versie, opmerking);
    return answer(request, editor, id, deed, desk.perform(editor, deed));
  }

  /// The page of an item after an act: told there, or shown again with why not.
  ResponseEntity<byte[]> answer(
      HttpServletRequest request, Editor editor, String id, Deed<?> deed, Performed<?> performed) {
    return switch (performed) {
      case Performed.Done<?> _ -> Subjects.after(deed.act(), id);
      case Performed.Refused<?>(List<Outcome.Objection> objections, _) ->
          refused(request, editor, id, fields.words().of(objections));
    };
  }

  @PostMapping(Subjects.ITEM + "/{daad:publiceren|spoed}")
  ResponseEntity<byte[]> publish(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable String daad,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String belangrijk,
      @RequestParam(defaultValue = "") String toelichting) {
    subjects.newest(id);
    Request wanted = new Request(id, versie, belangrijk.equals("ja"), toelichting);
    Deed<Outcome> deed =
        daad.equals(Act.URGE.address())
            ? new ReadersDeed.Urge(wanted)
            : new ReadersDeed.Publish(List.of(wanted));
    Performed<Outcome> performed = desk.perform(editor, deed);
    return performed instanceof Performed.Refused<Outcome>(List<Outcome.Objection> objections, _)
            && objections.stream().anyMatch(one -> leansOnDraft(one))
        ? together.refused(request, editor, List.of(wanted), objections, Subjects.address(id))
        : answer(request, editor, id, deed, performed);
  }

  @GetMapping(Subjects.ITEM + "/versies")
  ResponseEntity<byte[]> versions(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    List<Version> versions = workbench.versions(subjects.newest(id).itemId());
    Numbering numbering = workbench.numbering(id);
    return screens.show(
        "versies",
        new VersionsPage(
            screens.frame(request, "Versies van " + subjects.title(id), editor),
            Subjects.address(id),
            versions.getFirst().number(),
            versions.stream().map(one -> line(one, numbering)).toList()));
  }

  private static VersionsPage.Line line(Version version, Numbering numbering) {
    String state =
        switch (version.published()) {
          case NOW -> "openbaar";
          case ONCE -> "was openbaar";
          case NEVER -> "";
        };
    return new VersionsPage.Line(
        version.number(),
        numbering.of(version.number()),
        Screens.moment(version.at()),
        version.author(),
        version.why(),
        state);
  }

  @GetMapping(Subjects.ITEM + "/verschil")
  ResponseEntity<byte[]> difference(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long van,
      @RequestParam(defaultValue = "0") long naar) {
    Difference difference = Difference.between(subjects.draft(id, van), subjects.draft(id, naar));
    Numbering numbering = workbench.numbering(id);
    return screens.show(
        "verschil",
        new DifferencePage(
            screens.frame(request, "Verschil in " + subjects.title(id), editor),
            Subjects.address(id),
            van,
            numbering.of(van),
            numbering.of(naar),
            subjects.newest(id).number(),
            difference.slugBefore().equals(difference.slug())
                ? ""
                : "Het adres was «%s» en is «%s»."
                    .formatted(difference.slugBefore(), difference.slug()),
            difference.fields(),
            pieces(difference),
            difference.formOnly()));
  }

  private static List<Difference.Piece> pieces(Difference difference) {
    return difference.body();
  }

  @PostMapping(Subjects.ITEM + "/terugzetten")
  ResponseEntity<byte[]> restore(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "0") long nieuwste) {
    subjects.newest(id);
    Deed<Saving.Stored> deed = new TextDeed.Restore(id, versie, nieuwste);
    Performed<Saving.Stored> performed = desk.perform(editor, deed);
    return performed instanceof Performed.Done<Saving.Stored>(Saving.Stored stored, _)
        ? Screens.to(
            Subjects.address(id)
                + typing.after(
                    stored instanceof Saving.Saved ? Notice.of(Act.RESTORE) : Notice.UNCHANGED,
                    id,
                    editor))
        : answer(request, editor, id, deed, performed);
  }

  private boolean leansOnDraft(Outcome.Objection objection) {
    return objection instanceof Outcome.Faulty(_, _, Fault fault)
        && fields.references().along(fault).isPresent();
  }

  /// The page of an item after an act that was refused.
  ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, String id, List<String> errors) {
    Version newest = subjects.newest(id);
    return show(
        request, editor, newest, subjects.draft(id, newest.number()), HttpStatus.CONFLICT, errors);
  }

  /// The form again, or the document where no form can show it.
  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      Version newest,
      Draft draft,
      HttpStatus status,
      List<String> errors) {
    return show(
        request,
        editor,
        newest,
        newest.number(),
        draft,
        status,
        errors,
        fields.refused(request, editor, newest.itemId(), draft, newest.number()),
        Going.NOWHERE);
  }

  /// @param basedOn the version that the draft began from
  /// @param form nothing for the view of the document
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      Version newest,
      long basedOn,
      Draft draft,
      HttpStatus status,
      List<String> errors,
      Optional<FormPage> form,
      Going going) {
    String id = newest.itemId();
    Optional<Working> working = workbench.working(id);
    Optional<String> address = acts.publicAddress(id);
    // Who just published must not read otherwise here: this node may hear of it a moment later.
    if (!address.equals(libraries.snapshot().item(id).map(Item::address))) {
      libraries.catchUp();
    }
    String title = draft.title().isBlank() ? id : draft.title();
    String state = working.map(one -> one.state().word()).orElse("");
    Frame frame = frame(request, title, editor, draft.kind(), address);
    Map<Act, May> possible = desk.possible(editor, id, newest.number());
    Departure departure = departures.of(frame, editor, id, newest.number(), possible);
    Numbering numbering = workbench.numbering(id);
    List<DocumentNote> lines = form.isPresent() ? List.of() : fields.lines(draft);
    return screens.show(
        status,
        "item",
        new ItemPage(
            frame,
            Subjects.address(id),
            draft.kind().word(),
            errors,
            newest.number(),
            numbering.of(newest.number()),
            basedOn,
            newest.author(),
            Screens.moment(newest.at()),
            draft.slug(),
            draft.document(),
            state,
            readers(draft.kind(), address, departure),
            refusal(id, newest.number()),
            lines,
            workbench.atWork(id, editor.email()),
            typed(newest, editor, going),
            acts(newest, editor, possible, hindered(form, lines), numbering),
            surroundings.of(frame, id, newest.number(), numbering, draft, editor),
            departure,
            form.orElse(null)));
  }

  /// Says what was done, as long as it is so: a page may be loaded again when it is no longer.
  private Frame frame(
      HttpServletRequest request,
      String title,
      Editor editor,
      Kind kind,
      Optional<String> address) {
    Frame frame = screens.frame(request, title, editor);
    Notice done = Notice.of(request);
    return done.equals(Notice.of(Act.PUBLISH)) || done.equals(Notice.of(Act.TAKE_BACK))
        ? frame.told(address.isPresent(), kind.hasPage() ? address.orElse("") : "")
        : frame;
  }

  private static ItemPage.Readers readers(
      Kind kind, Optional<String> address, Departure departure) {
    if (address.isEmpty()) {
      return new ItemPage.Readers(
          departure.left().isEmpty() ? "zien dit nog niet" : "zien dit niet meer", "");
    }
    return new ItemPage.Readers(
        departure.left().isEmpty() ? "openbaar" : "vervallen, nog te lezen",
        kind.hasPage() ? address.get() : "");
  }

  private static boolean hindered(Optional<FormPage> form, List<DocumentNote> lines) {
    return lines.stream().anyMatch(DocumentNote::hinders)
        || form.stream()
            .anyMatch(
                one ->
                    !one.faults().isEmpty()
                        || !one.elsewhere().isEmpty()
                        || one.textNotes().stream().anyMatch(FormPage.Note::hinders));
  }

  private ItemPage.Acts acts(
      Version newest,
      Editor editor,
      Map<Act, May> possible,
      boolean hindered,
      Numbering numbering) {
    String id = newest.itemId();
    Map<Act, Offer> offers = Offer.all(possible, editor.role());
    Offer publish = offers.getOrDefault(Act.PUBLISH, Offer.NONE);
    Offer urgent = offers.getOrDefault(Act.URGE, Offer.NONE);
    Optional<Companions> along = publish.button() || urgent.button() ? along(id) : Optional.empty();
    if (along.isPresent()) {
      offers.put(Act.PUBLISH, Offer.NONE);
      offers.put(Act.URGE, new Offer(false, urgent.button() ? NOT_ALONE : ""));
    }
    // The last that this editor can say something of, or else the last.
    Comparator<Acts.Unchecked> known =
        Comparator.comparing(
            one -> acts.mayCheck(id, one.revision(), editor.email()) instanceof May.Yes);
    Optional<Acts.Unchecked> unchecked =
        acts.unchecked(id).stream().max(known.thenComparing(Acts.Unchecked::revision));
    offers.put(
        Act.CHECK,
        unchecked
            .map(one -> Offer.of(acts.mayCheck(id, one.revision(), editor.email())))
            .orElse(Offer.NONE));
    return new ItemPage.Acts(
        offers,
        publish.button() ? along.orElse(null) : null,
        hindered && along.isEmpty(),
        unchecked.map(Acts.Unchecked::revision).orElse(0L),
        unchecked.map(Acts.Unchecked::revision).map(numbering::of).orElse(0),
        bindings.isAlone(editor, Role.AUTHOR));
  }

  /// What must become public with it; empty where it can by itself.
  private Optional<Companions> along(String id) {
    Snapshot now = libraries.snapshot();
    return Optional.of(workbench.along(List.of(id), now))
        .filter(along -> along.size() > 1)
        .map(along -> Companions.of(along, acts.objections(along, now)).told(id, false, ""));
  }

  private ItemPage.Typed typed(Version newest, Editor editor, Going going) {
    Optional<Autosaved> on = going.on();
    return new ItemPage.Typed(
        on.map(kept -> Screens.moment(kept.at())).orElse(""),
        on.filter(Autosaved::outdated)
            .map(_ -> newest.author() + ", " + Screens.moment(newest.at()))
            .orElse(""),
        going.from().map(Sheet::toString).orElse(""),
        on.map(kept -> Typing.with(kept.sheet())).orElse(""),
        Typing.without(),
        workbench.kept(newest.itemId(), editor.email()).stream()
            .filter(kept -> going.from().filter(kept.sheet()::equals).isEmpty())
            .map(
                kept ->
                    new ItemPage.Other(
                        Screens.moment(kept.at()),
                        Typing.with(kept.sheet()),
                        kept.sheet().toString()))
            .toList());
  }

  /// Why it came back, as long as nobody has gone on with it.
  private String refusal(String id, long revision) {
    return acts.reviews(id).stream()
        .findFirst()
        .filter(review -> review.verdict() == Review.Verdict.REFUSED)
        .filter(review -> review.revision() == revision)
        .map(review -> review.author() + ": " + review.remark())
        .orElse("");
  }

  private Kind kind(String id, Version newest) {
    return subjects.draft(id, newest.number()).kind();
  }

  static String markdown(String id) {
    return Subjects.address(id) + MARKDOWN;
  }
}
