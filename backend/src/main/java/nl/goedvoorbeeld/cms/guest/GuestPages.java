package nl.goedvoorbeeld.cms.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.media.MediaPages;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.guest.Guest;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.reading.Preview;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.site.Previewing;
import nl.goedvoorbeeld.web.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What someone without an account reads through a link, and what they say of it. The secret in the
/// address is all that lets them in, so it is kept from other sites, caches and search engines; and
/// a link that does not work says nothing of why.
@Controller
class GuestPages {
  private static final String ADDRESS = Screens.GUEST + "{token}";
  private static final String IMAGES = "/media";
  private static final String WHOLE = "";

  private static final String GONE =
      "Wat hier stond, is intussen anders. Bekijk de pagina opnieuw, of schrijf het bij het geheel.";

  private final Links links;
  private final Libraries libraries;
  private final Previewing previewing;
  private final Screens screens;
  private final Desk desk;
  private final MediaPages media;

  GuestPages(
      Links links,
      Libraries libraries,
      Previewing previewing,
      Screens screens,
      Desk desk,
      MediaPages media) {
    this.media = media;
    this.links = links;
    this.libraries = libraries;
    this.previewing = previewing;
    this.screens = screens;
    this.desk = desk;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> read(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
    discreet(response);
    Optional<Guest> guest = links.enter(token);
    if (guest.isEmpty()) {
      return nothing(request);
    }
    return switch (guest.get().link().purpose()) {
      case CHECK -> facts(request, token, guest.get(), HttpStatus.OK, WHOLE, "", "");
      case PREVIEW ->
          page(guest.get(), token)
              .orElseGet(() -> facts(request, token, guest.get(), HttpStatus.OK, WHOLE, "", ""));
    };
  }

  /// The whole page as readers would see it, for who checks its facts too.
  @GetMapping(ADDRESS + "/pagina")
  ResponseEntity<byte[]> page(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
    discreet(response);
    return links
        .enter(token)
        .flatMap(guest -> page(guest, token))
        .orElseGet(() -> nothing(request));
  }

  /// An image, if it is one of those that this one version shows.
  @GetMapping(ADDRESS + IMAGES + "/{*name}")
  ResponseEntity<byte[]> image(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String token,
      @PathVariable String name) {
    discreet(response);
    Optional<MediaName> asked = MediaName.parse(name.substring(1));
    return links
        .enter(token)
        .flatMap(guest -> asked.filter(one -> guest.draft().images().contains(one.hash())))
        .flatMap(media::file)
        .orElseGet(() -> nothing(request));
  }

  private Optional<ResponseEntity<byte[]>> page(Guest guest, String token) {
    return html(guest, token)
        .map(html -> ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Answer.HTML).body(html));
  }

  private Optional<byte[]> html(Guest guest, String token) {
    return previewing.page(
        guest.link().itemId(),
        guest.draft(),
        new Preview("", Screens.GUEST + token + IMAGES + "/"));
  }

  /// The page in pieces; where there is none, what can be read of the text.
  private List<FactSheet.Piece> pieces(Guest guest, String token) {
    return html(guest, token)
        .map(html -> FactSheet.of(new String(html, StandardCharsets.UTF_8)))
        .filter(pieces -> !pieces.isEmpty())
        .orElseGet(() -> FactSheet.ofWords(GuestPassages.of(guest.draft(), libraries.snapshot())));
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> comment(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String passage,
      @RequestParam(defaultValue = "") String opmerking) {
    discreet(response);
    Optional<Guest> guest =
        links.enter(token).filter(one -> one.link().purpose() == Link.Purpose.CHECK);
    if (guest.isEmpty()) {
      return nothing(request);
    }
    Optional<String> about = about(guest.get(), token, passage);
    if (about.isEmpty()) {
      return facts(request, token, guest.get(), HttpStatus.CONFLICT, passage, GONE, opmerking);
    }
    return switch (desk.comment(guest.get(), token, about.get(), opmerking)) {
      case Performed.Done<Remark> _ ->
          Screens.to(
              Screens.GUEST
                  + token
                  + Notice.COMMENTED.query()
                  + "#bij-"
                  + (passage.isEmpty() ? "geheel" : passage));
      case Performed.Refused<Remark> refused ->
          facts(
              request,
              token,
              guest.get(),
              HttpStatus.CONFLICT,
              passage,
              refused.sentence(),
              opmerking);
    };
  }

  /// The words that a comment is about. A figure that is quoted may have changed meanwhile: then
  /// nobody knows what they saw.
  private Optional<String> about(Guest guest, String token, String key) {
    return key.equals(WHOLE)
        ? Optional.of("")
        : pieces(guest, token).stream()
            .flatMap(piece -> Optional.ofNullable(piece.fact()).stream())
            .filter(fact -> fact.key().equals(key))
            .map(FactSheet.Fact::words)
            .findFirst();
  }

  /// What is said of the address to whoever the page leads to, and to who collects pages: nothing.
  private static void discreet(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  private ResponseEntity<byte[]> nothing(HttpServletRequest request) {
    return screens.show(
        HttpStatus.NOT_FOUND,
        "inzage-weg",
        new LostPage(screens.frame(request, "Deze link werkt niet", null)));
  }

  /// @param at the key of the fact that something is wrong with
  private ResponseEntity<byte[]> facts(
      HttpServletRequest request,
      String token,
      Guest guest,
      HttpStatus status,
      String at,
      String error,
      String typed) {
    List<GuestPage.Piece> pieces =
        pieces(guest, token).stream().map(piece -> piece(guest, piece)).toList();
    Set<String> words = pieces.stream().map(GuestPage.Piece::words).collect(Collectors.toSet());
    String title = guest.draft().title();
    return screens.show(
        status,
        "inzage",
        new GuestPage(
            screens.frame(request, title.isBlank() ? "Een tekst om te lezen" : title, null),
            Screens.GUEST + token,
            guest.link().recipient(),
            Screens.moment(guest.link().expires()),
            pieces.stream().anyMatch(piece -> piece.html().html().contains("<h1")),
            guest.link().purpose() == Link.Purpose.CHECK,
            pieces.stream().anyMatch(piece -> piece.key().equals(at)) ? at : WHOLE,
            error,
            typed,
            pieces,
            said(guest, ""),
            guest.remarks().stream()
                .filter(remark -> !remark.passage().isEmpty())
                .filter(remark -> !words.contains(remark.passage()))
                .map(remark -> new GuestPage.Remarked(remark.passage(), remark.text()))
                .toList()));
  }

  private static GuestPage.Piece piece(Guest guest, FactSheet.Piece piece) {
    FactSheet.Fact fact = piece.fact();
    return fact == null
        ? new GuestPage.Piece(piece.html(), "", "", List.of())
        : new GuestPage.Piece(piece.html(), fact.key(), fact.words(), said(guest, fact.words()));
  }

  private static List<String> said(Guest guest, String passage) {
    return guest.remarks().stream()
        .filter(remark -> remark.passage().equals(passage))
        .map(Remark::text)
        .toList();
  }
}
