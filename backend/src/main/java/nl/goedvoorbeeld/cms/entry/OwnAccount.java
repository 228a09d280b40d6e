package nl.goedvoorbeeld.cms.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.goedvoorbeeld.account.Bindings;
import nl.goedvoorbeeld.account.Credentials;
import nl.goedvoorbeeld.account.Credentials.SecondFactor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Passkeys;
import nl.goedvoorbeeld.cms.entry.AccountPage.PasskeyLine;
import nl.goedvoorbeeld.cms.entry.AccountPage.SessionLine;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.desk.letter.Topic;
import nl.goedvoorbeeld.desk.letter.Wishes;
import nl.goedvoorbeeld.web.Provider;
import nl.goedvoorbeeld.web.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An editor's own password, second factor, sessions and what is mailed to them; nobody else's,
/// since no address here names an editor. For passkeys see [OwnPasskeys].
@Controller
class OwnAccount {
  /// In the session, between showing a secret and seeing a code of it.
  private static final String PROPOSED = "voorgesteld";

  private static final String ISSUER = "Goed Voorbeeld";

  private final Credentials credentials;
  private final Passkeys passkeys;
  private final Bindings bindings;
  private final Provider provider;
  private final Sessions sessions;
  private final Recorded recorded;
  private final Wishes wishes;
  private final Screens screens;

  OwnAccount(
      Credentials credentials,
      Passkeys passkeys,
      Bindings bindings,
      Provider provider,
      Sessions sessions,
      Recorded recorded,
      Wishes wishes,
      Screens screens) {
    this.credentials = credentials;
    this.passkeys = passkeys;
    this.bindings = bindings;
    this.provider = provider;
    this.sessions = sessions;
    this.recorded = recorded;
    this.wishes = wishes;
    this.screens = screens;
  }

  @GetMapping(Screens.ACCOUNT)
  ResponseEntity<byte[]> show(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    return show(request, editor, HttpStatus.OK, "", "");
  }

  @PostMapping(Screens.ACCOUNT + "/wachtwoord")
  ResponseEntity<byte[]> password(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String huidig,
      @RequestParam(defaultValue = "") String wachtwoord) {
    return switch (credentials.changePassword(editor, huidig, wachtwoord)) {
      case Outcome.Done<Editor>(Editor changed) -> {
        again(changed, request, response);
        yield Screens.to(Screens.ACCOUNT + Notice.PASSWORD.query());
      }
      case Outcome.Refused<Editor>(String sentence) ->
          show(request, editor, HttpStatus.BAD_REQUEST, sentence, "wachtwoord");
    };
  }

  /// What is not ticked is not mailed.
  @PostMapping(Screens.ACCOUNT + "/berichten")
  ResponseEntity<byte[]> wish(
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") List<String> bericht) {
    wishes.want(editor, bericht.stream().flatMap(word -> Topic.ofWord(word).stream()).toList());
    return Screens.to(Screens.ACCOUNT + Notice.WISHES.query());
  }

  @GetMapping(Screens.SECOND_FACTOR)
  ResponseEntity<byte[]> propose(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    HttpSession session = request.getSession();
    String secret =
        proposed(session)
            .orElseGet(
                () -> {
                  String fresh = credentials.proposeSecret();
                  session.setAttribute(PROPOSED, fresh);
                  return fresh;
                });
    return form(request, editor, secret, "", HttpStatus.OK);
  }

  @PostMapping(Screens.SECOND_FACTOR)
  ResponseEntity<byte[]> setSecondFactor(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String wachtwoord) {
    Optional<String> secret = proposed(request.getSession());
    if (secret.isEmpty()) {
      return Screens.to(Screens.SECOND_FACTOR);
    }
    return switch (credentials.setSecondFactor(editor, secret.get(), code, wachtwoord)) {
      case Outcome.Done<SecondFactor>(SecondFactor set) -> {
        again(set.editor(), request, response);
        yield codes(request, set.editor(), set.recoveryCodes());
      }
      case Outcome.Refused<SecondFactor>(String sentence) ->
          form(request, editor, secret.get(), sentence, HttpStatus.BAD_REQUEST);
    };
  }

  @PostMapping(Screens.ACCOUNT + "/herstelcodes")
  ResponseEntity<byte[]> newCodes(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String wachtwoord) {
    return switch (credentials.renewRecoveryCodes(editor, wachtwoord)) {
      case Outcome.Done<List<String>>(List<String> codes) -> codes(request, editor, codes);
      case Outcome.Refused<List<String>>(String sentence) ->
          show(request, editor, HttpStatus.BAD_REQUEST, sentence, "codes");
    };
  }

  @PostMapping(Screens.ACCOUNT + "/sessies/{handle}")
  ResponseEntity<byte[]> endSession(
      @AuthenticationPrincipal Editor editor, @PathVariable String handle) {
    ended(editor, () -> sessions.end(editor, handle));
    return Screens.to(Screens.ACCOUNT + Notice.SESSION.query());
  }

  @PostMapping(Screens.ACCOUNT + "/sessies")
  ResponseEntity<byte[]> endOthers(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    ended(editor, () -> sessions.endOthers(editor, request));
    return Screens.to(Screens.ACCOUNT + Notice.SESSIONS.query());
  }

  private void ended(Editor editor, Supplier<Integer> act) {
    recorded.of(
        editor,
        act,
        count ->
            count == 0
                ? Optional.empty()
                : Optional.of(
                    new Recorded.Entry("sessies beëindigd", editor.object(), "aantal " + count)));
  }

  /// The act has ended all sessions, this one too; who did it goes on in a new one.
  void again(Editor changed, HttpServletRequest request, HttpServletResponse response) {
    sessions.beginAgain(changed, request, response);
    sessions.endOthers(changed, request);
  }

  /// @param faulty the form that the error is about; see [AccountPage]
  ResponseEntity<byte[]> show(
      HttpServletRequest request, Editor editor, HttpStatus status, String error, String faulty) {
    List<SessionLine> lines =
        sessions.of(editor, request).stream()
            .map(
                open ->
                    new SessionLine(
                        open.handle(),
                        Screens.moment(open.since()),
                        Screens.moment(open.lastSeen()),
                        Whereabouts.network(open.network()),
                        Whereabouts.program(open.program()),
                        open.current()))
            .toList();
    return screens.show(
        status,
        "account",
        new AccountPage(
            screens.frame(request, "Mijn account", editor),
            editor.name(),
            editor.email(),
            editor.role().word(),
            error,
            faulty,
            editor.hasSecondFactor(),
            sessions.secondFactorNeeded(),
            credentials.recoveryCodesLeft(editor),
            Credentials.SHORTEST_PASSWORD,
            Credentials.LONGEST_PASSWORD,
            editor.hasPassword(),
            bindings.has(editor) ? provider.name().orElse("") : "",
            passkeys.possible(),
            passkeys.of(editor).stream().map(OwnAccount::line).toList(),
            messages(editor),
            lines));
  }

  private List<Choice> messages(Editor editor) {
    Set<Topic> wanted = wishes.wanted(editor);
    return Arrays.stream(Topic.values())
        .map(topic -> new Choice(topic.word(), topic.label(), wanted.contains(topic)))
        .toList();
  }

  private static PasskeyLine line(Passkeys.Passkey passkey) {
    return new PasskeyLine(
        passkey.id(),
        passkey.name(),
        Screens.moment(passkey.added()),
        passkey.lastUsed().map(Screens::moment).orElse("nog niet"),
        passkey.synchronised());
  }

  private ResponseEntity<byte[]> form(
      HttpServletRequest request, Editor editor, String secret, String error, HttpStatus status) {
    String readable = Credentials.readable(secret);
    String address =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(part(ISSUER), part(editor.email()), readable, part(ISSUER));
    return screens.show(
        status,
        "tweede-stap",
        new SecondFactorPage(
            screens.frame(request, "Tweede stap instellen", editor),
            error,
            readable.replaceAll(".{4}(?!$)", "$0 "),
            address,
            Square.of(address),
            sessions.secondFactorNeeded() && !editor.hasSecondFactor(),
            editor.hasSecondFactor(),
            editor.email()));
  }

  private ResponseEntity<byte[]> codes(
      HttpServletRequest request, Editor editor, List<String> codes) {
    return screens.show(
        "herstelcodes", new CodesPage(screens.frame(request, "Uw herstelcodes", editor), codes));
  }

  private static Optional<String> proposed(HttpSession session) {
    return Optional.ofNullable(session.getAttribute(PROPOSED)).map(Object::toString);
  }

  private static String part(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
