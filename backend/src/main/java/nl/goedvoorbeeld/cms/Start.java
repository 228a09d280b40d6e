package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import nl.goedvoorbeeld.account.Editor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front of the desk.
@Controller
class Start {
  private final Screens screens;

  Start(Screens screens) {
    this.screens = screens;
  }

  @GetMapping(Screens.DESK)
  ResponseEntity<byte[]> show(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    return screens.show(
        "start",
        new StartPage(
            screens.frame(request, "Redactie", editor),
            editor.name(),
            editor.hasSecondFactor()
                ? ""
                : "Uw account is alleen met een wachtwoord beschermd. Stel een tweede stap in."));
  }
}
