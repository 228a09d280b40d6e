package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.SharePage.Typed;
import nl.goedvoorbeeld.content.Numbering;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.desk.Link;
import nl.goedvoorbeeld.desk.Links;
import nl.goedvoorbeeld.desk.Sharing;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.web.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Links for people without an account, to one version each: to check facts, or only to read. The
/// secret is shown once, on the answer to the form that made it.
@Controller
class LinkPages {
  private static final String ADDRESS = Subjects.ITEM + "/delen";
  private static final String CHECK = "feitencontrole";
  private static final String PREVIEW = "voorbeeld";
  private static final int MOST_DAYS = 30;
  private static final Typed NOTHING = new Typed(CHECK, "", "14");

  private final Subjects subjects;
  private final Workbench workbench;
  private final Links links;
  private final Screens screens;
  private final Recorded recorded;
  private final Settings settings;

  LinkPages(
      Subjects subjects,
      Workbench workbench,
      Links links,
      Screens screens,
      Recorded recorded,
      Settings settings) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.links = links;
    this.screens = screens;
    this.recorded = recorded;
    this.settings = settings;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    return show(request, editor, id, HttpStatus.OK, "", NOTHING);
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> share(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String doel,
      @RequestParam(defaultValue = "") String ontvanger,
      @RequestParam(defaultValue = "") String dagen) {
    subjects.newest(id);
    Typed typed = new Typed(doel, ontvanger, dagen);
    Optional<Link.Purpose> purpose = purpose(doel);
    if (purpose.isEmpty()) {
      return show(request, editor, id, HttpStatus.CONFLICT, "Kies waar de link voor is.", typed);
    }
    if (!dagen.strip().matches("[1-9]\\d?") || Integer.parseInt(dagen.strip()) > MOST_DAYS) {
      String sentence = "Een link geldt 1 tot %d dagen.".formatted(MOST_DAYS);
      return show(request, editor, id, HttpStatus.CONFLICT, sentence, typed);
    }
    Duration valid = Duration.ofDays(Integer.parseInt(dagen.strip()));
    Sharing sharing =
        recorded.of(
            editor,
            () -> links.share(purpose.get(), id, versie, ontvanger, valid, editor.email()),
            one ->
                one instanceof Sharing.Shared(Link link, _)
                    ? Optional.of(
                        new Recorded.Entry(
                            "link gemaakt",
                            Trail.item(id),
                            "%s voor %s, %s"
                                .formatted(
                                    word(link),
                                    link.recipient(),
                                    subjects.versionWords(id, link.revision()))))
                    : Optional.empty());
    return switch (sharing) {
      case Sharing.Refused(String sentence) ->
          show(request, editor, id, HttpStatus.CONFLICT, sentence, typed);
      case Sharing.Shared(Link link, String token) -> {
        Submissions.made(request);
        yield screens.show(
            "gedeelde-link",
            new SharedPage(
                screens.frame(request, "Een link voor " + link.recipient(), editor),
                Subjects.address(id),
                settings.baseUrl() + GuestPages.PATH + token,
                link.recipient(),
                link.purpose() == Link.Purpose.CHECK,
                Screens.moment(link.expires())));
      }
      case Sharing.Ended _ -> throw new IllegalStateException("A link was made, not ended");
    };
  }

  @PostMapping(ADDRESS + "/{link:\\d{1,18}}/intrekken")
  ResponseEntity<byte[]> revoke(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long link) {
    subjects.newest(id);
    Optional<Link> seen =
        links.of(id).stream()
            .filter(one -> one.id() == link && one.revoked().isEmpty())
            .findFirst();
    Sharing sharing =
        recorded.of(
            editor,
            () -> links.revoke(id, link, editor.email()),
            ended ->
                seen.filter(_ -> ended instanceof Sharing.Ended)
                    .map(
                        one ->
                            new Recorded.Entry(
                                "link ingetrokken",
                                Trail.item(id),
                                "%s voor %s".formatted(word(one), one.recipient()))));
    return sharing instanceof Sharing.Refused(String sentence)
        ? show(request, editor, id, HttpStatus.CONFLICT, sentence, NOTHING)
        : Screens.to(Subjects.address(id) + "/delen" + Deed.REVOKED.query());
  }

  private static Optional<Link.Purpose> purpose(String word) {
    return switch (word) {
      case CHECK -> Optional.of(Link.Purpose.CHECK);
      case PREVIEW -> Optional.of(Link.Purpose.PREVIEW);
      default -> Optional.empty();
    };
  }

  private static String word(Link link) {
    return switch (link.purpose()) {
      case CHECK -> CHECK;
      case PREVIEW -> PREVIEW;
    };
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String id,
      HttpStatus status,
      String error,
      Typed typed) {
    long newest = subjects.newest(id).number();
    Numbering numbering = workbench.numbering(id);
    return screens.show(
        status,
        "delen",
        new SharePage(
            screens.frame(request, "Deel: " + subjects.title(id), editor),
            Subjects.address(id),
            newest,
            numbering.of(newest),
            error,
            links.obstacle(id, newest).orElse(""),
            typed,
            List.of(
                new Choice(
                    CHECK,
                    "Feitencontrole: lezen en opmerkingen maken",
                    typed.purpose().equals(CHECK)),
                new Choice(PREVIEW, "Voorbeeld: alleen lezen", typed.purpose().equals(PREVIEW))),
            MOST_DAYS,
            links.of(id).stream()
                .map(
                    link ->
                        line(
                            link,
                            numbering.of(link.revision()),
                            link.open() && links.mayRevoke(link, editor.email())))
                .toList()));
  }

  private static SharePage.Line line(Link link, int version, boolean revoke) {
    return new SharePage.Line(
        link.id(),
        link.recipient(),
        word(link),
        version,
        link.author() + ", " + Screens.moment(link.made()),
        Screens.moment(link.expires()),
        link.open()
            ? "werkt"
            : link.revokedBy().map(by -> "ingetrokken door " + by).orElse("werkt niet meer"),
        revoke);
  }
}
