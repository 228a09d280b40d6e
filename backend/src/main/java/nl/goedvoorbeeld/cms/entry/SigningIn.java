package nl.goedvoorbeeld.cms.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.goedvoorbeeld.account.Credentials;
import nl.goedvoorbeeld.account.Credentials.SignIn;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Origin;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.web.Origins;
import nl.goedvoorbeeld.web.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// In with a password and then a code, and out again. Whatever is wrong gets one answer. The other
/// ways in are [PasskeySignIn] and [ProviderSignIn].
@Controller
class SigningIn {
  private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

  private static final String WRONG =
      "Aanmelden is niet gelukt. Controleer uw e-mailadres en uw wachtwoord.";
  static final String WRONG_CODE =
      "De code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app.";

  private final Credentials credentials;
  private final Sessions sessions;
  private final Origins origins;
  private final Screens screens;
  private final SignInScreen screen;

  SigningIn(
      Credentials credentials,
      Sessions sessions,
      Origins origins,
      Screens screens,
      SignInScreen screen) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.origins = origins;
    this.screens = screens;
    this.screen = screen;
  }

  @GetMapping(Screens.SIGN_IN)
  ResponseEntity<byte[]> ask(
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable Editor editor,
      @RequestParam(defaultValue = "") String naar) {
    return editor == null
        ? screen.show(request, HttpStatus.OK, "", "", SignInScreen.back(naar))
        : Screens.to(SignInScreen.front(SignInScreen.back(naar)));
  }

  @PostMapping(Screens.SIGN_IN)
  ResponseEntity<byte[]> signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String wachtwoord,
      @RequestParam(defaultValue = "") String naar) {
    String back = SignInScreen.back(naar);
    if (screen.unsafe(request)) {
      return screen.show(request, HttpStatus.FORBIDDEN, "", "", back);
    }
    Origin origin = origins.of(request);
    return switch (credentials.signIn(email, wachtwoord, origin)) {
      case SignIn.Known(Editor editor) when editor.hasSecondFactor() -> {
        sessions.beginHalf(editor, request);
        yield Screens.to(Screens.CODE + SignInScreen.naar(back));
      }
      case SignIn.Known(Editor editor) -> in(editor, request, response, back);
      case SignIn.Wrong() -> {
        // What was typed is nobody's business: people type their password as their name.
        LOG.warn("Signing in failed, from {}", origin.network());
        yield screen.show(request, HttpStatus.BAD_REQUEST, WRONG, email, back);
      }
      case SignIn.TooOften() -> {
        LOG.warn("Signing in failed too often, from {}", origin.network());
        yield screen.show(
            request, HttpStatus.TOO_MANY_REQUESTS, SignInScreen.TOO_OFTEN, email, back);
      }
    };
  }

  @GetMapping(Screens.CODE)
  ResponseEntity<byte[]> askCode(
      HttpServletRequest request, @RequestParam(defaultValue = "") String naar) {
    return sessions.half(request).isPresent()
        ? codeForm(request, HttpStatus.OK, "", SignInScreen.back(naar))
        : Screens.to(Screens.SIGN_IN + SignInScreen.naar(SignInScreen.back(naar)));
  }

  @PostMapping(Screens.CODE)
  ResponseEntity<byte[]> code(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String naar) {
    String back = SignInScreen.back(naar);
    Optional<Editor> half = sessions.half(request);
    if (half.isEmpty()) {
      return Screens.to(Screens.SIGN_IN + SignInScreen.naar(back));
    }
    Origin origin = origins.of(request);
    return switch (credentials.secondStep(half.get().id(), code, origin)) {
      case SignIn.Known(Editor editor) -> in(editor, request, response, back);
      case SignIn.Wrong() -> {
        LOG.warn("A code was wrong, from {}", origin.network());
        yield codeForm(request, HttpStatus.BAD_REQUEST, WRONG_CODE, back);
      }
      case SignIn.TooOften() ->
          codeForm(request, HttpStatus.TOO_MANY_REQUESTS, SignInScreen.TOO_OFTEN, back);
    };
  }

  @PostMapping(Screens.DESK + "/afmelden")
  ResponseEntity<byte[]> signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    return Screens.to(Screens.SIGN_IN + Notice.SIGNED_OUT.query());
  }

  private ResponseEntity<byte[]> in(
      Editor editor, HttpServletRequest request, HttpServletResponse response, String back) {
    sessions.begin(editor, request, response);
    credentials.signedIn(editor, origins.of(request).network());
    return Screens.to(SignInScreen.front(back));
  }

  private ResponseEntity<byte[]> codeForm(
      HttpServletRequest request, HttpStatus status, String error, String back) {
    return screens.show(
        status, "code", new CodePage(screens.frame(request, "Tweede stap", null), error, back));
  }
}
