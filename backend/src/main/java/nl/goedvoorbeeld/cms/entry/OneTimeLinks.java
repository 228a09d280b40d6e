package nl.goedvoorbeeld.cms.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.goedvoorbeeld.account.Credentials;
import nl.goedvoorbeeld.account.Credentials.Opened;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.web.Networks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one can do with a one-time link. Looking at it changes nothing; sending the form uses it
/// up. Nobody is signed in by it: that takes the password that was just chosen.
@Controller
class OneTimeLinks {
  private static final String ADDRESS = OneTimeLink.PATH + "{token}";

  private final Credentials credentials;
  private final Networks networks;
  private final Screens screens;

  OneTimeLinks(Credentials credentials, Networks networks, Screens screens) {
    this.credentials = credentials;
    this.networks = networks;
    this.screens = screens;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> look(HttpServletRequest request, @PathVariable String token) {
    return show(request, credentials.open(token), "", HttpStatus.OK);
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> use(
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String naam,
      @RequestParam(defaultValue = "") String wachtwoord) {
    Optional<Opened> opened = credentials.open(token);
    if (opened.isEmpty()) {
      return show(request, opened, "", HttpStatus.OK);
    }
    Notice notice =
        switch (opened.get().purpose()) {
          case FIRST, INVITE, PASSWORD -> Notice.PASSWORD_CHOSEN;
          case SECOND_FACTOR -> Notice.SECOND_FACTOR_OFF;
        };
    Outcome<Editor> outcome =
        switch (opened.get().purpose()) {
          case FIRST -> credentials.becomeFirst(token, email, naam, wachtwoord);
          case INVITE, PASSWORD -> credentials.choosePassword(token, wachtwoord);
          case SECOND_FACTOR ->
              credentials.dropSecondFactor(token, wachtwoord, networks.of(request));
        };
    return switch (outcome) {
      case Outcome.Done<Editor> _ -> Screens.to(Screens.SIGN_IN + notice.query());
      case Outcome.Refused<Editor>(String sentence) ->
          show(request, credentials.open(token), sentence, HttpStatus.BAD_REQUEST);
    };
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Optional<Opened> opened, String error, HttpStatus status) {
    String act =
        opened
            .map(
                link ->
                    switch (link.purpose()) {
                      case FIRST -> "eerste";
                      case INVITE, PASSWORD -> "wachtwoord";
                      case SECOND_FACTOR -> "tweede-stap";
                    })
            .orElse("");
    String title =
        switch (act) {
          case "eerste" -> "Word de eerste beheerder";
          case "wachtwoord" -> "Kies een wachtwoord";
          case "tweede-stap" -> "Verwijder uw tweede stap";
          default -> "Deze link werkt niet meer";
        };
    Optional<Editor> editor = opened.flatMap(Opened::editor);
    return screens.show(
        opened.isPresent() ? status : HttpStatus.GONE,
        "link",
        new LinkPage(
            screens.frame(request, title, null),
            act,
            editor.map(Editor::name).orElse(""),
            editor.map(Editor::email).orElse(""),
            error,
            Credentials.SHORTEST_PASSWORD,
            Credentials.LONGEST_PASSWORD));
  }
}
