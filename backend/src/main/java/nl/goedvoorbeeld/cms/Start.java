package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Acts;
import nl.goedvoorbeeld.content.Version;
import nl.goedvoorbeeld.content.WorkState;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.content.Working;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front of the desk: what waits for somebody.
@Controller
class Start {
  private final Workbench workbench;
  private final Acts acts;
  private final Screens screens;

  Start(Workbench workbench, Acts acts, Screens screens) {
    this.workbench = workbench;
    this.acts = acts;
    this.screens = screens;
  }

  @GetMapping(Screens.DESK)
  ResponseEntity<byte[]> show(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    List<Working> open = workbench.open();
    Set<String> unchecked =
        acts.unchecked().stream().map(Version::itemId).collect(Collectors.toSet());
    return screens.show(
        "start",
        new StartPage(
            screens.frame(request, "Redactie", editor),
            editor.name(),
            editor.hasSecondFactor()
                ? ""
                : "Uw account is alleen met een wachtwoord beschermd. Stel een tweede stap in.",
            List.of(
                lines("Ter controle", "Er wacht niets op controle.", open, WorkState.SUBMITTED),
                new StartPage.Lines(
                    "Met spoed openbaar, nog na te kijken",
                    "Er is niets na te kijken.",
                    unchecked.stream()
                        .sorted()
                        .map(
                            id ->
                                new ItemLine(
                                    ItemPages.ITEMS + "/" + id, id, "", "nog na te kijken"))
                        .toList()),
                lines("Goedgekeurd", "Er ligt niets klaar.", open, WorkState.APPROVED),
                lines("Gepland", "Er staat niets gepland.", open, WorkState.PLANNED),
                lines("Concepten", "Er zijn geen concepten.", open, WorkState.CONCEPT))));
  }

  private static StartPage.Lines lines(
      String title, String none, List<Working> open, WorkState state) {
    Predicate<Working> fits = working -> working.state() == state;
    return new StartPage.Lines(title, none, open.stream().filter(fits).map(Start::line).toList());
  }

  private static ItemLine line(Working working) {
    return new ItemLine(
        ItemPages.ITEMS + "/" + working.itemId(),
        working.title().isBlank() ? working.itemId() : working.title(),
        working.kind().word(),
        working.state().word());
  }
}
