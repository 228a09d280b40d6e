package nl.goedvoorbeeld.cms.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Passkeys;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.web.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An editor's own passkeys, on the page of [OwnAccount]. Adding one takes two requests: the script
/// asks for a question, which takes the password, and sends the answer as a form.
@Controller
class OwnPasskeys {
  static final String ADDRESS = Screens.ACCOUNT + "/passkeys";
  static final String QUESTION = Screens.ACCOUNT + "/passkey-vraag";
  static final String REMOVE = ADDRESS + "/verwijderen";

  private final Passkeys passkeys;
  private final Sessions sessions;
  private final OwnAccount account;

  OwnPasskeys(Passkeys passkeys, Sessions sessions, OwnAccount account) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.account = account;
  }

  @PostMapping(QUESTION)
  ResponseEntity<String> ask(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String wachtwoord) {
    if (!passkeys.possible()) {
      return PasskeySignIn.sentence(
          HttpStatus.BAD_REQUEST, "Op dit adres van de site werken geen passkeys.");
    }
    String browser = sessions.browser(request).orElse("");
    return switch (passkeys.askNew(editor, wachtwoord, browser)) {
      case Outcome.Done<String>(String json) -> PasskeySignIn.json(json);
      case Outcome.Refused<String>(String sentence) ->
          PasskeySignIn.sentence(HttpStatus.BAD_REQUEST, sentence);
    };
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> add(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(defaultValue = "") String antwoord,
      @RequestParam(defaultValue = "") String naam) {
    String browser = sessions.browser(request).orElse("");
    Outcome<Editor> outcome = passkeys.add(editor, browser, vraag, antwoord, naam);
    return answer(request, response, editor, outcome, Notice.PASSKEY, "passkey");
  }

  @PostMapping(REMOVE)
  ResponseEntity<byte[]> remove(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String passkey,
      @RequestParam(defaultValue = "") String wachtwoord) {
    Outcome<Editor> outcome = passkeys.remove(editor, passkey, wachtwoord);
    return answer(request, response, editor, outcome, Notice.PASSKEY_GONE, "passkeys");
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Editor editor,
      Outcome<Editor> outcome,
      Notice notice,
      String form) {
    return switch (outcome) {
      case Outcome.Done<Editor>(Editor changed) -> {
        account.again(changed, request, response);
        yield Screens.to(Screens.ACCOUNT + notice.query());
      }
      case Outcome.Refused<Editor>(String sentence) ->
          account.show(request, editor, HttpStatus.BAD_REQUEST, sentence, form);
    };
  }
}
