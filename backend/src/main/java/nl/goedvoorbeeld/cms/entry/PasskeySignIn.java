package nl.goedvoorbeeld.cms.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.goedvoorbeeld.account.Credentials.SignIn;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Origin;
import nl.goedvoorbeeld.account.Passkeys;
import nl.goedvoorbeeld.account.Passkeys.Question;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.web.Origins;
import nl.goedvoorbeeld.web.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// In with a passkey, in one step. The script asks for a question and sends the answer as a form;
/// nobody says who they are, so there is nobody to find out about.
@Controller
class PasskeySignIn {
  static final String ADDRESS = Screens.SIGN_IN + "/passkey";
  static final String QUESTION = Screens.SIGN_IN + "/passkey-vraag";

  private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

  private static final String WRONG =
      "Aanmelden met deze passkey is niet gelukt. Probeer het opnieuw, of gebruik uw wachtwoord.";

  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Origins origins;
  private final SignInScreen screen;

  PasskeySignIn(Passkeys passkeys, Sessions sessions, Origins origins, SignInScreen screen) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.origins = origins;
    this.screen = screen;
  }

  @PostMapping(QUESTION)
  ResponseEntity<String> ask(HttpServletRequest request) {
    Optional<String> browser = sessions.browser(request);
    if (!passkeys.possible() || browser.isEmpty()) {
      return sentence(HttpStatus.BAD_REQUEST, WRONG);
    }
    return switch (passkeys.ask(browser.get(), origins.of(request))) {
      case Question.Asked(String json) -> json(json);
      case Question.TooOften() -> sentence(HttpStatus.TOO_MANY_REQUESTS, SignInScreen.TOO_OFTEN);
    };
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(defaultValue = "") String antwoord,
      @RequestParam(defaultValue = "") String naar) {
    String back = SignInScreen.back(naar);
    if (screen.unsafe(request)) {
      return screen.show(request, HttpStatus.FORBIDDEN, "", "", back);
    }
    Origin origin = origins.of(request);
    String browser = sessions.browser(request).orElse("");
    return switch (passkeys.signIn(browser, vraag, antwoord, origin)) {
      case SignIn.Known(Editor editor) -> {
        sessions.beginWhole(editor, request, response);
        yield Screens.to(SignInScreen.front(back));
      }
      case SignIn.Wrong() -> {
        LOG.warn("Signing in with a passkey failed, from {}", origin.network());
        yield screen.show(request, HttpStatus.BAD_REQUEST, WRONG, "", back);
      }
      case SignIn.TooOften() -> {
        LOG.warn("Signing in with a passkey failed too often, from {}", origin.network());
        yield screen.show(request, HttpStatus.TOO_MANY_REQUESTS, SignInScreen.TOO_OFTEN, "", back);
      }
    };
  }

  /// For the script, which hands it to the browser.
  static ResponseEntity<String> json(String question) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(question);
  }

  /// For the script, which shows it.
  static ResponseEntity<String> sentence(HttpStatus status, String sentence) {
    return ResponseEntity.status(status)
        .header("Content-Type", "text/plain; charset=utf-8")
        .body(sentence);
  }
}
