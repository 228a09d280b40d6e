package nl.goedvoorbeeld.cms.alert;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.alert.Alerts;
import nl.goedvoorbeeld.newsletter.alert.HeldNews;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whether subscribers hear of what came in by the dozen.
@Controller
class AlertPages {
  private static final String ADDRESS = Screens.ALERTS;
  private static final int NAMED = 10;

  private final Alerts alerts;
  private final Libraries libraries;
  private final Screens screens;

  AlertPages(Alerts alerts, Libraries libraries, Screens screens) {
    this.alerts = alerts;
    this.libraries = libraries;
    this.screens = screens;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    Snapshot snapshot = libraries.snapshot();
    return screens.show(
        "attenderingen",
        new AlertsPage(
            screens.frame(request, "Attenderingen", editor),
            alerts.held().stream().map(held -> line(held, snapshot)).toList()));
  }

  private static AlertsPage.Line line(HeldNews held, Snapshot snapshot) {
    List<String> named =
        held.items().stream()
            .limit(NAMED)
            .map(id -> snapshot.item(id).map(Item::title).orElse(id))
            .toList();
    return new AlertsPage.Line(
        "%s/%s/%d".formatted(ADDRESS, word(held.why()), held.generation()),
        "%s, %s"
            .formatted(
                Dutch.count(held.items().size(), "item", "items"), Screens.moment(held.at())),
        switch (held.why()) {
          case MANY -> "Dit kwam in één keer binnen. Het gaat pas naar abonnees als u dat zegt.";
          case RESTORED ->
              "Dit wachtte toen een back-up werd teruggezet. Abonnees kunnen het al hebben gehad.";
        },
        named,
        held.items().size() - named.size());
  }

  private static String word(HeldNews.Why why) {
    return switch (why) {
      case MANY -> "veel";
      case RESTORED -> "teruggezet";
    };
  }

  @PostMapping(ADDRESS + "/{waarom}/{generatie}/versturen")
  ResponseEntity<byte[]> send(
      @AuthenticationPrincipal Editor editor,
      @PathVariable String waarom,
      @PathVariable long generatie) {
    return done(
        why(waarom).map(why -> alerts.send(editor, why, generatie)).orElse(0), Notice.ALERTED);
  }

  @PostMapping(ADDRESS + "/{waarom}/{generatie}/niet-versturen")
  ResponseEntity<byte[]> refuse(
      @AuthenticationPrincipal Editor editor,
      @PathVariable String waarom,
      @PathVariable long generatie) {
    return done(
        why(waarom).map(why -> alerts.refuse(editor, why, generatie)).orElse(0),
        Notice.NOT_ALERTED);
  }

  private static Optional<HeldNews.Why> why(String word) {
    return Arrays.stream(HeldNews.Why.values()).filter(why -> word(why).equals(word)).findFirst();
  }

  private static ResponseEntity<byte[]> done(int items, Notice notice) {
    return Screens.to(ADDRESS + (items > 0 ? notice : Notice.UNCHANGED).query());
  }
}
