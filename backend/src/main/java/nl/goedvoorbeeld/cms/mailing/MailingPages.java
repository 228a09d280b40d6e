package nl.goedvoorbeeld.cms.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.mailing.MailingSheet.Refused;
import nl.goedvoorbeeld.cms.plan.Due;
import nl.goedvoorbeeld.desk.Dispatch;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.newsletter.Chosen;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.mailing.Mailing;
import nl.goedvoorbeeld.newsletter.mailing.MailingAct;
import nl.goedvoorbeeld.newsletter.mailing.MailingProof;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.web.Answer;
import nl.goedvoorbeeld.web.Framing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The mailings, and what editors do about them.
@Controller
class MailingPages {
  private static final String ADDRESS = Screens.MAILINGS;
  private static final String ONE = ADDRESS + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final String FLAWED =
      "Met deze mail is iets mis dat eerst moet worden verbeterd; het staat hieronder.";

  private final Mailings mailings;
  private final MailingSheet sheet;
  private final Dispatch dispatch;
  private final Libraries libraries;
  private final Screens screens;
  private final Clock clock;

  MailingPages(
      Mailings mailings,
      MailingSheet sheet,
      Dispatch dispatch,
      Libraries libraries,
      Screens screens,
      Clock clock) {
    this.mailings = mailings;
    this.sheet = sheet;
    this.dispatch = dispatch;
    this.libraries = libraries;
    this.screens = screens;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "1") String pagina) {
    return list(request, editor, Screens.page(pagina), HttpStatus.OK, "");
  }

  private ResponseEntity<byte[]> list(
      HttpServletRequest request, Editor editor, int page, HttpStatus status, String error) {
    int pages = mailings.pages();
    if (page > pages) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return screens.show(
        status,
        "verzendingen",
        new MailingsPage(
            screens.frame(request, "Verzendingen", editor),
            error,
            sheet.editions(),
            mailings.page(page).stream().map(this::line).toList(),
            page > 1 ? ADDRESS + "?pagina=" + (page - 1) : "",
            page < pages ? ADDRESS + "?pagina=" + (page + 1) : ""));
  }

  private MailingsPage.Line line(Mailing mailing) {
    return new MailingsPage.Line(
        ADDRESS + "/" + mailing.id(),
        (mailing.kind() == Mailing.Kind.CORRECTION ? "Verbetering van " : "")
            + sheet.title(mailing.edition()),
        MailingSheet.line(mailing, mailings.progress(mailing.id())),
        Screens.moment(mailing.approvedAt().orElse(mailing.madeAt())));
  }

  @PostMapping(ADDRESS + "/nieuw")
  ResponseEntity<byte[]> begin(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String editie) {
    if (sheet.editions().stream().noneMatch(one -> one.value().equals(editie))
        && mailings.of(editie).isEmpty()) {
      return list(
          request, editor, 1, HttpStatus.CONFLICT, "Kies een editie die nog niet is verzonden.");
    }
    return switch (dispatch.begin(editor, editie, SearchFilter.ALL)) {
      case Performed.Done<Mailing>(Mailing made, _) -> done(made, MailingAct.BEGIN);
      case Performed.Refused<Mailing> refused ->
          list(request, editor, 1, HttpStatus.CONFLICT, refused.sentence());
    };
  }

  private static ResponseEntity<byte[]> done(Mailing mailing, MailingAct act) {
    return Screens.to(ADDRESS + "/" + mailing.id() + Notice.of(act).query());
  }

  private Mailing mailing(UUID id) {
    return mailings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping(ONE)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id) {
    Framing.holdsOurs(response);
    return show(request, editor, id, HttpStatus.OK, Refused.NOTHING);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Editor editor, UUID id, HttpStatus status, Refused refused) {
    Mailing mailing = mailing(id);
    return screens.show(
        status,
        "verzending",
        sheet.page(
            screens.frame(request, "Verzending: " + sheet.title(mailing.edition()), editor),
            editor,
            mailing,
            refused));
  }

  /// The mail as a page of its own, which the page about it shows in a frame.
  @GetMapping(ONE + "/html")
  ResponseEntity<byte[]> html(HttpServletResponse response, @PathVariable UUID id) {
    Framing.isHeldByOurs(response);
    return sheet
        .proof(mailing(id))
        .map(proof -> proof.forms().html().getBytes(UTF_8))
        .map(html -> ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Answer.HTML).body(html))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      Editor editor,
      UUID id,
      MailingAct act,
      Performed<Mailing> performed) {
    return switch (performed) {
      case Performed.Done<Mailing>(Mailing now, _) -> done(now, act);
      case Performed.Refused<Mailing> refused ->
          show(
              request,
              editor,
              id,
              HttpStatus.CONFLICT,
              new Refused(refused.sentence(), "", "", false));
    };
  }

  @PostMapping(ONE + "/wijzigen")
  ResponseEntity<byte[]> change(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int versie,
      @RequestParam(defaultValue = "") String woorden,
      @RequestParam MultiValueMap<String, String> all) {
    mailing(id);
    SearchFilter filter = filter(Map.copyOf(all));
    return answer(
        request,
        editor,
        id,
        MailingAct.CHANGE,
        dispatch.change(editor, id, versie, filter, woorden));
  }

  /// Words to search for say nothing of people.
  private SearchFilter filter(Map<String, List<String>> fields) {
    Optional<Chosen> chosen = libraries.read(library -> Chosen.read(library, fields));
    return chosen
        .map(one -> SearchFilter.of(one.query().withText("")))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  @PostMapping(ONE + "/{daad:indienen|teruggeven|pauzeren|hervatten|stoppen}")
  ResponseEntity<byte[]> step(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @PathVariable String daad,
      @RequestParam(defaultValue = "0") int versie) {
    mailing(id);
    MailingAct act = MailingAct.at(daad);
    return answer(request, editor, id, act, performed(act, editor, id, versie));
  }

  private Performed<Mailing> performed(MailingAct act, Editor editor, UUID id, int seen) {
    return switch (act) {
      case SUBMIT -> dispatch.submit(editor, id, seen);
      case GIVE_BACK -> dispatch.giveBack(editor, id, seen);
      case APPROVE -> dispatch.approve(editor, id, seen);
      case UNPLAN -> dispatch.unplan(editor, id, seen);
      case PAUSE -> dispatch.pause(editor, id);
      case RESUME -> dispatch.resume(editor, id);
      case STOP -> dispatch.stop(editor, id);
      case BEGIN, CHANGE, TEST, PLAN, CORRECT ->
          throw new IllegalArgumentException("It needs more than a press");
    };
  }

  @PostMapping(ONE + "/plannen/annuleren")
  ResponseEntity<byte[]> unplan(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int versie) {
    mailing(id);
    return answer(request, editor, id, MailingAct.UNPLAN, dispatch.unplan(editor, id, versie));
  }

  @PostMapping(ONE + "/goedkeuren")
  ResponseEntity<byte[]> approve(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int versie) {
    Performed<Mailing> performed =
        isFlawed(mailing(id))
            ? Performed.refused("", FLAWED)
            : dispatch.approve(editor, id, versie);
    return answer(request, editor, id, MailingAct.APPROVE, performed);
  }

  private boolean isFlawed(Mailing mailing) {
    return !mailing.state().isFrozen()
        && sheet.proof(mailing).filter(MailingProof::isSound).isEmpty();
  }

  @PostMapping(ONE + "/plannen")
  ResponseEntity<byte[]> plan(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int versie,
      @RequestParam(defaultValue = "") String dag,
      @RequestParam(defaultValue = "") String tijd,
      @RequestParam(defaultValue = "") String keer) {
    if (isFlawed(mailing(id))) {
      return answer(request, editor, id, MailingAct.PLAN, Performed.refused("", FLAWED));
    }
    return switch (Due.of(dag, tijd, keer, clock.instant())) {
      case Due.At(var when) ->
          switch (dispatch.plan(editor, id, versie, when)) {
            case Performed.Done<Mailing>(Mailing now, _) -> done(now, MailingAct.PLAN);
            case Performed.Refused<Mailing> refused ->
                refused(request, editor, id, new Refused(refused.sentence(), dag, tijd, false));
          };
      case Due.Twice(String sentence) ->
          refused(request, editor, id, new Refused(sentence, dag, tijd, true));
      case Due.Wrong(String sentence) ->
          refused(request, editor, id, new Refused(sentence, dag, tijd, false));
    };
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, UUID id, Refused refused) {
    return show(request, editor, id, HttpStatus.CONFLICT, refused);
  }

  @PostMapping(ONE + "/verbeteren")
  ResponseEntity<byte[]> correct(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String woorden) {
    mailing(id);
    return answer(request, editor, id, MailingAct.CORRECT, dispatch.correct(editor, id, woorden));
  }

  @PostMapping(ONE + "/proef")
  ResponseEntity<byte[]> test(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> aan) {
    Mailing mailing = mailing(id);
    Optional<MailingProof> proof = sheet.proof(mailing);
    return answer(
        request,
        editor,
        id,
        MailingAct.TEST,
        proof.isEmpty()
            ? Performed.refused("", "Er is nog geen mail: de editie heeft fouten of is er niet.")
            : dispatch.test(editor, id, proof.get().text(), aan));
  }
}
