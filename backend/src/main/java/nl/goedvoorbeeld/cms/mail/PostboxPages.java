package nl.goedvoorbeeld.cms.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.LetterReason;
import nl.goedvoorbeeld.mail.LetterState;
import nl.goedvoorbeeld.mail.Postbox;
import nl.goedvoorbeeld.mail.Postbox.Held;
import nl.goedvoorbeeld.mail.Postbox.Opened;
import nl.goedvoorbeeld.mail.Postbox.Sketch;
import nl.goedvoorbeeld.mail.Postbox.Wanted;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.web.Answer;
import nl.goedvoorbeeld.web.Framing;
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

/// The letters: to look at, and to decide of those that are held or failed.
@Controller
class PostboxPages {
  private static final String LETTER = Screens.POSTBOX + "/{id:[0-9a-f-]{36}}";
  private static final String HELD = Screens.POSTBOX + "/bewaard";
  private static final int LONGEST_SEARCH = 200;

  private final Postbox postbox;
  private final Screens screens;
  private final Clock clock;

  PostboxPages(Postbox postbox, Screens screens, Clock clock) {
    this.postbox = postbox;
    this.screens = screens;
    this.clock = clock;
  }

  private static Wanted wanted(String kind, String state, String sought) {
    Wanted wanted = new Wanted(LetterKind.of(kind), LetterState.of(state), sought);
    if (wanted.kind().isEmpty() != kind.isEmpty()
        || wanted.state().isEmpty() != state.isEmpty()
        || sought.length() > LONGEST_SEARCH
        || sought.indexOf(0) >= 0) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return wanted;
  }

  /// What was asked, as the end of an address.
  private static String query(Wanted wanted, String... more) {
    return Stream.concat(
            Stream.of(
                "soort=" + wanted.kind().map(LetterKind::code).orElse(""),
                "staat=" + wanted.state().map(LetterState::code).orElse(""),
                "q=" + URLEncoder.encode(wanted.sought(), UTF_8)),
            Arrays.stream(more))
        .filter(one -> !one.endsWith("="))
        .collect(Collectors.joining("&", "?", ""));
  }

  @GetMapping(Screens.POSTBOX)
  ResponseEntity<byte[]> list(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String staat,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") String pagina) {
    Wanted wanted = wanted(soort, staat, q);
    Postbox.Page page = postbox.list(editor, wanted, Screens.page(pagina));
    if (page.number() > page.pages()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return screens.show(
        "postvak-uit",
        new PostboxPage(
            screens.frame(request, "Postvak uit", editor),
            standing(),
            postbox.pause(editor).map(_ -> Screens.MAIL_PAUSE).orElse(""),
            q,
            kinds(editor, wanted),
            states(wanted),
            count(page),
            ofHeld(wanted) && postbox.holds(editor, wanted) ? HELD + query(wanted) : "",
            page.letters().stream().map(PostboxPages::line).toList(),
            page.total() > 0 ? "" : none(wanted),
            page.number() > 1 ? turn(wanted, page.number() - 1) : "",
            page.number() < page.pages() ? turn(wanted, page.number() + 1) : ""));
  }

  private static boolean ofHeld(Wanted wanted) {
    return wanted.state().isEmpty() || wanted.state().get() == LetterState.HELD;
  }

  private static String turn(Wanted wanted, int page) {
    return Screens.POSTBOX + query(wanted, "pagina=" + page);
  }

  private List<String> standing() {
    List<String> standing = new ArrayList<>();
    if (!postbox.sends()) {
      standing.add(
          "Er is geen mailserver ingesteld (GV_MAIL_HOST). Berichten worden hier bewaard en niet"
              + " verzonden.");
    }
    postbox
        .rest()
        .ifPresent(
            rest ->
                standing.add(
                    rest.why().sentence()
                        + " De berichten wachten; om "
                        + Screens.moment(rest.until())
                        + " wordt het weer geprobeerd."));
    if (!postbox.strangers().isEmpty()) {
      standing.add(
          "Ontvangers kunnen onze mail voor die van een ander houden: %s hoort niet bij het domein in GV_MAIL_FROM."
              .formatted(String.join(" en ", postbox.strangers())));
    }
    return standing;
  }

  private static List<Choice> kinds(Editor editor, Wanted wanted) {
    return Stream.concat(
            Stream.of(new Choice("", "Elke soort", wanted.kind().isEmpty())),
            Postbox.visible(editor).stream()
                .map(
                    kind ->
                        new Choice(
                            kind.code(),
                            Dutch.capital(kind.word()),
                            wanted.kind().filter(kind::equals).isPresent())))
        .toList();
  }

  private static List<Choice> states(Wanted wanted) {
    return Stream.concat(
            Stream.of(new Choice("", "Hoe dan ook", wanted.state().isEmpty())),
            Arrays.stream(LetterState.values())
                .map(
                    state ->
                        new Choice(
                            state.code(),
                            Dutch.capital(state.word()),
                            wanted.state().filter(state::equals).isPresent())))
        .toList();
  }

  private static String count(Postbox.Page page) {
    String number = Dutch.count(page.total(), "bericht", "berichten");
    return page.pages() == 1
        ? number
        : "%s, pagina %d van %d".formatted(number, page.number(), page.pages());
  }

  private static String none(Wanted wanted) {
    return wanted.kind().isEmpty() && wanted.state().isEmpty() && wanted.sought().isBlank()
        ? "Er zijn nog geen berichten. Hier komt te staan wat per mail wordt verzonden."
        : "Er zijn geen berichten die hieraan voldoen.";
  }

  private static PostboxPage.Line line(Sketch one) {
    return new PostboxPage.Line(
        Screens.POSTBOX + "/" + one.id(),
        subject(one),
        one.address(),
        one.kind().word(),
        one.state().word(),
        Screens.moment(one.madeAt()));
  }

  private static String subject(Sketch one) {
    return one.subject().isBlank() ? "Een " + one.kind().word() : one.subject();
  }

  @GetMapping(LETTER)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id) {
    return show(request, response, editor, letter(editor, id), HttpStatus.OK, "");
  }

  private Opened letter(Editor editor, String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .flatMap(text -> postbox.find(editor, UUID.fromString(text)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpServletResponse response,
      Editor editor,
      Opened letter,
      HttpStatus status,
      String error) {
    Framing.holdsOurs(response);
    Sketch one = letter.sketch();
    return screens.show(
        status,
        "bericht",
        new LetterPage(
            screens.frame(request, subject(one), editor),
            Screens.POSTBOX + "/" + one.id(),
            error,
            subject(one),
            one.kind().word(),
            one.address().isEmpty() ? "gewist" : one.address(),
            one.state().word(),
            Screens.moment(one.madeAt()),
            Screens.moment(one.until()),
            one.endedAt().map(Screens::moment).orElse(""),
            one.reason().map(LetterReason::sentence).orElse(""),
            letter.forms().map(Stationery.Forms::text).orElse(""),
            gone(letter),
            letter.hides(),
            !letter.mayGo()
                ? ""
                : one.state() == LetterState.FAILED ? "Opnieuw proberen" : "Verstuur dit bericht"));
  }

  private static String gone(Opened letter) {
    if (letter.forms().isPresent()) {
      return "";
    }
    return letter.gone()
        ? "Wat erin stond, is niet bewaard: de termijn is voorbij, of wie het kreeg is gewist."
        : new LetterReason(LetterReason.SEALED, List.of()).sentence();
  }

  /// For the frame in its page: nothing in it runs, sends or leads away.
  @GetMapping(LETTER + "/html")
  ResponseEntity<byte[]> html(
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id) {
    Stationery.Forms forms =
        letter(editor, id)
            .forms()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Framing.isHeldByOurs(response);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Answer.HTML)
        .body(forms.html().getBytes(UTF_8));
  }

  @PostMapping(LETTER + "/verzenden")
  ResponseEntity<byte[]> send(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id) {
    Opened letter = letter(editor, id);
    return postbox.send(editor, letter.sketch().id())
        ? Screens.to(Screens.POSTBOX + "/" + letter.sketch().id() + Notice.MAIL_SENT.query())
        : show(
            request,
            response,
            editor,
            letter,
            HttpStatus.CONFLICT,
            "Dit bericht kan niet worden verzonden. Laat een nieuw bericht maken.");
  }

  @GetMapping(HELD)
  ResponseEntity<byte[]> held(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String q) {
    Wanted wanted = wanted(soort, "", q);
    Instant now = clock.instant();
    Held held = postbox.held(editor, wanted, now);
    return screens.show(
        "bewaarde-berichten",
        new HeldPage(
            screens.frame(request, "Bewaarde berichten", editor),
            what(wanted),
            held.good() == 0 ? "" : Dutch.count(held.good(), "bericht", "berichten"),
            held.kept() == 0 || !postbox.sends()
                ? ""
                : Dutch.count(held.kept(), "bericht", "berichten"),
            postbox.over(editor, wanted, now).stream().map(PostboxPages::line).toList(),
            postbox.sends(),
            soort,
            q,
            now.toString(),
            Screens.POSTBOX + query(wanted)));
  }

  private static String what(Wanted wanted) {
    String kind =
        wanted.kind().map(one -> "van de soort «" + one.word() + "»").orElse("van elke soort");
    return wanted.sought().isBlank()
        ? kind
        : kind + ", met «" + wanted.sought().strip() + "» in het onderwerp";
  }

  @PostMapping(HELD + "/verzenden")
  ResponseEntity<byte[]> sendHeld(
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String tot) {
    int sent = postbox.sendHeld(editor, wanted(soort, "", q), moment(tot));
    return decided(sent > 0 ? Notice.MAILS_SENT : Notice.UNCHANGED);
  }

  @PostMapping(HELD + "/vervallen")
  ResponseEntity<byte[]> dropHeld(
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String tot) {
    int dropped = postbox.dropHeld(editor, wanted(soort, "", q), moment(tot));
    return decided(dropped > 0 ? Notice.MAILS_DROPPED : Notice.UNCHANGED);
  }

  private static ResponseEntity<byte[]> decided(Notice notice) {
    return Screens.to(Screens.POSTBOX + notice.query());
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
