package nl.goedvoorbeeld.cms.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.mail.Postbox;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.alert.Alerts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// That nothing goes to subscribers since a back-up was put back, and when it does again.
@Controller
class PausePages {
  private final Postbox postbox;
  private final Alerts alerts;
  private final Screens screens;

  PausePages(Postbox postbox, Alerts alerts, Screens screens) {
    this.postbox = postbox;
    this.alerts = alerts;
    this.screens = screens;
  }

  @GetMapping(Screens.MAIL_PAUSE)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "1") String pagina) {
    refuseWithout(editor);
    Postbox.Waiting waiting = postbox.waiting(editor, Screens.page(pagina));
    Postbox.Page page = waiting.page();
    if (page.number() > page.pages()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    int alerted = alerts.waiting();
    return screens.show(
        "mail-staat-stil",
        new PausePage(
            screens.frame(request, "Mail aan abonnees", editor),
            postbox.pause(editor).map(PausePages::why).orElse(List.of()),
            waiting.goes().entrySet().stream()
                .map(
                    one ->
                        "%s: %s"
                            .formatted(
                                one.getKey().word(),
                                Dutch.count(one.getValue(), "bericht", "berichten")))
                .toList(),
            alerted == 0 ? "" : Dutch.count(alerted, "abonnee", "abonnees"),
            waiting.decided() == 0 ? "" : Dutch.count(waiting.decided(), "bericht", "berichten"),
            page.letters().stream().map(PausePages::line).toList(),
            page.number() > 1 ? turn(page.number() - 1) : "",
            page.number() < page.pages() ? turn(page.number() + 1) : ""));
  }

  private static void refuseWithout(Editor editor) {
    if (!Right.MAILINGS.heldBy(editor)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static List<String> why(MailPause pause) {
    return List.of(
        "Op %s is een back-up teruggezet van %s. %s"
            .formatted(
                Screens.moment(pause.since()),
                Screens.moment(pause.made()),
                pause.why().sentence()),
        "Wie zich na die back-up afmeldde, staat hier daarom misschien nog als abonnee. Tot u het"
            + " verzenden hervat, gaat er niets naar abonnees.");
  }

  private static PostboxPage.Line line(Postbox.Sketch one) {
    return new PostboxPage.Line(
        Screens.POSTBOX + "/" + one.id(),
        one.subject(),
        SubscriberAddress.read(one.address()).map(SubscriberAddress::masked).orElse(""),
        one.kind().word(),
        one.state().word(),
        Screens.moment(one.madeAt()));
  }

  private static String turn(int page) {
    return Screens.MAIL_PAUSE + "?pagina=" + page;
  }

  @PostMapping(Screens.MAIL_PAUSE + "/hervatten")
  ResponseEntity<byte[]> resume(@AuthenticationPrincipal Editor editor) {
    refuseWithout(editor);
    return Screens.to(
        Screens.POSTBOX
            + (postbox.resume(editor) ? Notice.MAIL_RESUMED : Notice.UNCHANGED).query());
  }
}
