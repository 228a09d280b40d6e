package nl.goedvoorbeeld.cms.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.guest.SharePage.Typed;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Numbering;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ReviewDeed;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Sharing;
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
  private static final String CHECK = Link.Purpose.CHECK.word();
  private static final String PREVIEW = Link.Purpose.PREVIEW.word();
  private static final int MOST_DAYS = 30;
  private static final Typed NOTHING = new Typed(CHECK, "", "", "14");

  private final Subjects subjects;
  private final Workbench workbench;
  private final Links links;
  private final Screens screens;
  private final Desk desk;
  private final Settings settings;

  LinkPages(
      Subjects subjects,
      Workbench workbench,
      Links links,
      Screens screens,
      Desk desk,
      Settings settings) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.links = links;
    this.screens = screens;
    this.desk = desk;
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
      @RequestParam(defaultValue = "") String adres,
      @RequestParam(defaultValue = "") String dagen) {
    subjects.newest(id);
    Typed typed = new Typed(doel, ontvanger, adres, dagen);
    Optional<Link.Purpose> purpose = Link.Purpose.ofWord(doel);
    if (purpose.isEmpty()) {
      return show(request, editor, id, HttpStatus.CONFLICT, "Kies waar de link voor is.", typed);
    }
    if (!dagen.strip().matches("[1-9]\\d?") || Integer.parseInt(dagen.strip()) > MOST_DAYS) {
      String sentence = "Een link geldt 1 tot %d dagen.".formatted(MOST_DAYS);
      return show(request, editor, id, HttpStatus.CONFLICT, sentence, typed);
    }
    Duration valid = Duration.ofDays(Integer.parseInt(dagen.strip()));
    return switch (desk.perform(
        editor, new ReviewDeed.Share(purpose.get(), id, versie, ontvanger, adres, valid))) {
      case Performed.Refused<ReviewDeed.Share.Made> refused ->
          show(request, editor, id, HttpStatus.CONFLICT, refused.sentence(), typed);
      case Performed.Done<ReviewDeed.Share.Made>(var made, _) -> {
        Link link = made.link();
        Submissions.made(request);
        yield screens.show(
            "gedeelde-link",
            new SharedPage(
                screens.frame(request, "Een link voor " + link.recipient(), editor),
                Subjects.address(id),
                made.mailed() ? "" : settings.baseUrl() + Screens.GUEST + made.token(),
                made.mailed() ? adres.strip() : "",
                link.recipient(),
                link.purpose() == Link.Purpose.CHECK,
                Screens.moment(link.expires())));
      }
    };
  }

  @PostMapping(ADDRESS + "/{link:\\d{1,18}}/intrekken")
  ResponseEntity<byte[]> revoke(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long link) {
    subjects.newest(id);
    return switch (desk.perform(editor, new ReviewDeed.Revoke(id, link))) {
      case Performed.Refused<Sharing> refused ->
          show(request, editor, id, HttpStatus.CONFLICT, refused.sentence(), NOTHING);
      case Performed.Done<Sharing> _ ->
          Screens.to(Subjects.address(id) + "/delen" + Notice.of(Act.REVOKE).query());
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
        link.purpose().word(),
        version,
        link.author() + ", " + Screens.moment(link.made()),
        Screens.moment(link.expires()),
        link.open()
            ? "werkt"
            : link.revokedBy().map(by -> "ingetrokken door " + by).orElse("werkt niet meer"),
        revoke);
  }
}
