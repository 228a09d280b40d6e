package nl.goedvoorbeeld.cms.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.entry.Proving;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.subscriber.DossierPage.Fact;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.mail.LetterReason;
import nl.goedvoorbeeld.mail.Postbox.Sketch;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.Subscriber;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.Subscription.State;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.newsletter.alert.Happening;
import nl.goedvoorbeeld.newsletter.register.Dossier;
import nl.goedvoorbeeld.newsletter.register.Subscribers;
import nl.goedvoorbeeld.newsletter.register.Tallies;
import nl.goedvoorbeeld.newsletter.register.Tally;
import nl.goedvoorbeeld.search.Libraries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who is subscribed. An address is sent and never stands in an address of a page: those hold the
/// id of a subscriber, which says nothing to who does not have this right.
@Controller
class RegisterPages {
  private static final String ADDRESS = Screens.SUBSCRIBERS;
  private static final String ONE = ADDRESS + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final String TITLE = "Abonnees";
  private static final int DEAD = 50;
  private static final String ATTACHED = "attachment; filename=\"%s\"";

  private final Subscribers register;
  private final Tallies tallies;
  private final Libraries libraries;
  private final Proving proving;
  private final Screens screens;

  RegisterPages(
      Subscribers register,
      Tallies tallies,
      Libraries libraries,
      Proving proving,
      Screens screens) {
    this.register = register;
    this.tallies = tallies;
    this.libraries = libraries;
    this.proving = proving;
    this.screens = screens;
  }

  /// What was sent and came to nothing.
  private record Sent(HttpStatus status, String error, String faulty, String typed, String none) {
    static final Sent NOTHING = new Sent(HttpStatus.OK, "", "", "", "");
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "1") String pagina) {
    return show(request, editor, Screens.page(pagina), Sent.NOTHING);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Editor editor, int page, Sent sent) {
    Optional<Tally> tally = tallies.last(editor);
    List<Tally.Dead> dead = tally.map(Tally::dead).orElse(List.of());
    int pages = new InPages(dead.size(), DEAD).pages();
    if (page > pages) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Snapshot snapshot = libraries.snapshot();
    int deadInAll = tally.map(Tally::deadInAll).orElse(0);
    return screens.show(
        sent.status(),
        "abonnees",
        new RegisterPage(
            screens.frame(request, TITLE, editor),
            sent.error(),
            sent.faulty(),
            sent.typed(),
            sent.none(),
            tally.map(Tally::at).map(Screens::moment).orElse(""),
            tally.map(RegisterPages::counts).orElse(List.of()),
            tally.map(Tally::months).orElse(List.of()).stream().map(RegisterPages::month).toList(),
            dead.stream()
                .skip((page - 1L) * DEAD)
                .limit(DEAD)
                .map(
                    one ->
                        new RegisterPage.Dead(
                            InterestWords.of(one.interest(), snapshot).line(),
                            subscriptions(one.subscriptions())))
                .toList(),
            deadInAll == 0 ? "" : subscriptions(deadInAll),
            proving.asked(request, editor),
            page > 1 ? ADDRESS + "?pagina=" + (page - 1) : "",
            page < pages ? ADDRESS + "?pagina=" + (page + 1) : ""));
  }

  private static String subscriptions(int many) {
    return Dutch.count(many, "abonnement", "abonnementen");
  }

  private static List<RegisterPage.Count> counts(Tally tally) {
    Map<What, Map<Rhythm, Map<State, Integer>>> all = new TreeMap<>();
    tally
        .counts()
        .forEach(
            one ->
                all.computeIfAbsent(one.what(), _ -> new TreeMap<>())
                    .computeIfAbsent(one.rhythm(), _ -> new TreeMap<>())
                    .put(one.state(), one.subscriptions()));
    return all.entrySet().stream()
        .flatMap(
            what ->
                what.getValue().entrySet().stream()
                    .map(rhythm -> count(what.getKey(), rhythm.getKey(), rhythm.getValue())))
        .toList();
  }

  private static RegisterPage.Count count(What what, Rhythm rhythm, Map<State, Integer> states) {
    return new RegisterPage.Count(
        words(what),
        InterestWords.rhythm(rhythm),
        states.getOrDefault(State.ASKED, 0),
        states.getOrDefault(State.ACTIVE, 0),
        states.getOrDefault(State.PAUSED, 0),
        states.getOrDefault(State.ENDED, 0));
  }

  private static String words(What what) {
    return switch (what) {
      case EZINE -> "E-zine";
      case EXAMPLES -> "Praktijkvoorbeelden";
      case SCHEMES -> "Regelingen";
      case HANDREIKING -> "Handreiking";
      case SEARCH -> "Zoekopdracht";
      case ITEM -> "Eén pagina";
    };
  }

  private static RegisterPage.Month month(Tally.Month one) {
    return new RegisterPage.Month(
        PartialDate.parse(one.month().toString()).map(Dutch::date).orElse(""),
        one.begun(),
        one.ended());
  }

  @PostMapping(ADDRESS + "/zoeken")
  ResponseEntity<byte[]> find(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String adres) {
    Optional<SubscriberAddress> address = SubscriberAddress.read(adres);
    if (address.isEmpty()) {
      String error = "Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.";
      return show(request, editor, 1, new Sent(HttpStatus.BAD_REQUEST, error, "adres", adres, ""));
    }
    return register
        .find(editor, address.get())
        .map(id -> Screens.to(ADDRESS + "/" + id))
        .orElseGet(
            () ->
                show(
                    request,
                    editor,
                    1,
                    new Sent(
                        HttpStatus.OK,
                        "",
                        "",
                        adres,
                        "Van dit adres is niets bekend. Er gaat dus niets naartoe. Misschien staat"
                            + " er een ander adres, of is wie dit was gewist.")));
  }

  @GetMapping(ONE)
  ResponseEntity<byte[]> look(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable UUID id) {
    Dossier dossier = register.look(editor, id).orElseThrow(RegisterPages::nobody);
    Snapshot snapshot = libraries.snapshot();
    return screens.show(
        "abonnee",
        new DossierPage(
            // What a browser keeps of the pages it was on, is their title.
            screens.frame(request, "Een abonnee", editor),
            ADDRESS + "/" + id,
            dossier.subscriber().address().shown(),
            Screens.moment(dossier.subscriber().madeAt()),
            dossier.reasons().stream().map(NothingComesWords::sentence).toList(),
            dossier.subscriptions().stream().map(one -> line(one, snapshot)).toList(),
            dossier.letters().stream().map(RegisterPages::letter).toList(),
            dossier.moves().stream().map(RegisterPages::move).toList()));
  }

  private static ResponseStatusException nobody() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static DossierPage.Line line(Dossier.Line line, Snapshot snapshot) {
    Subscription one = line.subscription();
    InterestWords words = InterestWords.of(one.interest(), snapshot);
    return new DossierPage.Line(
        words.heading(),
        Stream.of(
                fact("Voor wie", String.join("; ", words.conditions())),
                fact(
                    "Hoe vaak",
                    InterestWords.rhythm(one.rhythm())
                        + (one.importantOnly() ? "" : ", ook kleine wijzigingen")),
                fact("Toestand", state(one.state())),
                fact(
                    line.proof().isPresent() ? "Toestemming" : "Gevraagd",
                    Screens.moment(one.consent().askedAt())),
                fact(
                    "Bevestigd",
                    line.proof().isPresent()
                        ? ""
                        : one.consent().confirmedAt().map(Screens::moment).orElse("")),
                fact(
                    "Gelezen tekst",
                    line.proof().isPresent() ? "" : "versie " + one.consent().textVersion()),
                fact(
                    "Overgenomen",
                    line.proof().map(proof -> Screens.moment(proof.takenAt())).orElse("")),
                fact("Waar gezegd", line.proof().map(proof -> proof.place()).orElse("")),
                fact("Tekst op de lijst", line.proof().map(proof -> proof.words()).orElse("")))
            .flatMap(Optional::stream)
            .toList(),
        line.reasons().stream().map(NothingComesWords::sentence).toList(),
        line.told().stream().map(told -> told(told, snapshot)).toList());
  }

  private static Optional<Fact> fact(String name, String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new Fact(name, value));
  }

  private static String state(State state) {
    return switch (state) {
      case ASKED -> "gevraagd";
      case ACTIVE -> "loopt";
      case PAUSED -> "gepauzeerd";
      case ENDED -> "beëindigd";
    };
  }

  private static String told(Dossier.Told told, Snapshot snapshot) {
    return "%s: «%s», %s"
        .formatted(
            Screens.moment(told.at()),
            snapshot.item(told.item()).map(Item::title).orElse(told.item()),
            happened(told.act()));
  }

  private static String happened(Happening act) {
    return switch (act) {
      case PUBLISHED -> "nieuw";
      case CHANGED -> "gewijzigd";
      case WITHDRAWN -> "ingetrokken";
      case BACK -> "terug";
      case OPENED -> InterestWords.news(SchemeNews.OPENED);
      case CLOSING_SOON -> InterestWords.news(SchemeNews.CLOSING_SOON);
      case CLOSED -> InterestWords.news(SchemeNews.CLOSED);
      case AMOUNT_KNOWN -> InterestWords.news(SchemeNews.AMOUNT_KNOWN);
    };
  }

  private static DossierPage.Letter letter(Sketch one) {
    return new DossierPage.Letter(
        Screens.POSTBOX + "/" + one.id(),
        one.subject().isBlank() ? one.kind().word() : one.subject(),
        one.kind().word() + ", " + one.state().word(),
        Screens.moment(one.endedAt().orElse(one.madeAt())),
        one.reason().map(LetterReason::sentence).orElse(""));
  }

  private static String move(Dossier.Move move) {
    return Stream.of(
            Optional.of("van " + move.from() + " naar " + move.to()),
            Optional.of("gevraagd op " + Screens.moment(move.askedAt())),
            move.confirmedAt().map(at -> "bevestigd op " + Screens.moment(at)),
            move.undoneAt().map(at -> "teruggezet op " + Screens.moment(at)))
        .flatMap(Optional::stream)
        .reduce((before, next) -> before + ", " + next)
        .orElse("");
  }

  /// What somebody may ask to have: the same that they can take away themselves.
  @PostMapping(ONE + "/gegevens")
  ResponseEntity<byte[]> access(@AuthenticationPrincipal Editor editor, @PathVariable UUID id) {
    byte[] all = register.access(editor, id).orElseThrow(RegisterPages::nobody);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .header(HttpHeaders.CONTENT_DISPOSITION, ATTACHED.formatted("gegevens-van-abonnee.json"))
        .body(all);
  }

  @GetMapping(ONE + "/wissen")
  ResponseEntity<byte[]> askToErase(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable UUID id) {
    Subscriber known = register.known(editor, id).orElseThrow(RegisterPages::nobody);
    return screens.show(
        "abonnee-wissen",
        new ErasePage(
            screens.frame(request, "Een abonnee wissen", editor),
            ADDRESS + "/" + id,
            known.address().shown()));
  }

  @PostMapping(ONE + "/wissen")
  ResponseEntity<byte[]> erase(@AuthenticationPrincipal Editor editor, @PathVariable UUID id) {
    return Screens.to(
        ADDRESS + (register.erase(editor, id) ? Notice.ERASED : Notice.UNCHANGED).query());
  }

  /// All addresses, for who proves that they are still who signed in.
  @PostMapping(ADDRESS + "/uitvoer")
  @Nullable ResponseEntity<byte[]> giveOut(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String code)
      throws IOException {
    Optional<String> objection = proving.objection(request, editor, code);
    if (objection.isPresent()) {
      return show(
          request, editor, 1, new Sent(HttpStatus.FORBIDDEN, objection.get(), "uitvoer", "", ""));
    }
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ATTACHED.formatted("abonnees.csv"));
    SubscriberList.write(register, editor, libraries.snapshot(), response.getOutputStream());
    return null;
  }
}
