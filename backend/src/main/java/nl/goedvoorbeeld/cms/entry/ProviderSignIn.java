package nl.goedvoorbeeld.cms.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.goedvoorbeeld.account.Bindings;
import nl.goedvoorbeeld.account.Bindings.Person;
import nl.goedvoorbeeld.account.Credentials.SignIn;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Handshakes;
import nl.goedvoorbeeld.account.Handshakes.Purpose;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.web.Origins;
import nl.goedvoorbeeld.web.Provider;
import nl.goedvoorbeeld.web.Provider.Visit;
import nl.goedvoorbeeld.web.Provider.Word;
import nl.goedvoorbeeld.web.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// In by way of the provider: there, and back again with its word. Beginning is a link and no form:
/// a form that leads to another site would need a hole in the `form-action` of our pages, for every
/// site that the provider sends one on to. It changes nothing here, and who is led into it by a
/// stranger signs in as themselves.
@Controller
class ProviderSignIn {
  static final String ADDRESS = Screens.SIGN_IN + "/organisatie";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  private static final String WRONG =
      "Aanmelden via %s is niet gelukt. Vraag een beheerder of uw account hier open is, met hetzelfde e-mailadres.";
  private static final String SILENT =
      "%s is nu niet bereikbaar. Probeer het later opnieuw, of meld u aan met uw wachtwoord.";
  private static final String LOST =
      "Het aanmelden is onderbroken of duurde te lang. Probeer het opnieuw.";

  private final Provider provider;
  private final Bindings bindings;
  private final Handshakes handshakes;
  private final Sessions sessions;
  private final Origins origins;
  private final SignInScreen screen;

  ProviderSignIn(
      Provider provider,
      Bindings bindings,
      Handshakes handshakes,
      Sessions sessions,
      Origins origins,
      SignInScreen screen) {
    this.provider = provider;
    this.bindings = bindings;
    this.handshakes = handshakes;
    this.sessions = sessions;
    this.origins = origins;
    this.screen = screen;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> go(
      HttpServletRequest request, @RequestParam(defaultValue = "") String naar) {
    String name = name();
    String back = SignInScreen.back(naar);
    Optional<String> browser = sessions.browser(request);
    if (browser.isEmpty()) {
      // Who did not come from our page gets its cookie there first.
      return Screens.to(Screens.SIGN_IN + SignInScreen.naar(back));
    }
    if (screen.unsafe(request)) {
      return screen.show(request, HttpStatus.FORBIDDEN, "", "", back);
    }
    if (!bindings.mayBegin(origins.of(request))) {
      return screen.show(request, HttpStatus.TOO_MANY_REQUESTS, SignInScreen.TOO_OFTEN, "", back);
    }
    Visit visit = provider.visit();
    String state =
        handshakes.begin(Purpose.PROVIDER, browser.get(), new Luggage(visit, back).text());
    return provider
        .address(visit, state)
        .map(Screens::to)
        .orElseGet(() -> silent(request, name, back));
  }

  /// Whatever comes from elsewhere: a code, or a refusal. The state is used up in either case.
  @GetMapping(Provider.RETURN)
  ResponseEntity<byte[]> come(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String iss) {
    String name = name();
    Optional<Luggage> luggage =
        sessions
            .browser(request)
            .flatMap(browser -> handshakes.take(Purpose.PROVIDER, browser, state))
            .map(Luggage::of);
    if (luggage.isEmpty()) {
      return screen.show(request, HttpStatus.BAD_REQUEST, LOST, "", "");
    }
    String back = luggage.get().back();
    return switch (provider.ask(luggage.get().visit(), state, code, iss)) {
      case Word.Of(Person person) -> enter(person, name, request, response, back);
      case Word.None() -> wrong(request, name, back);
      case Word.Silence() -> silent(request, name, back);
    };
  }

  private ResponseEntity<byte[]> enter(
      Person person,
      String name,
      HttpServletRequest request,
      HttpServletResponse response,
      String back) {
    return switch (bindings.signIn(person, origins.of(request))) {
      case SignIn.Known(Editor editor) -> {
        sessions.beginWhole(editor, request, response);
        yield Screens.to(SignInScreen.front(back));
      }
      case SignIn.Wrong() -> wrong(request, name, back);
      case SignIn.TooOften() ->
          screen.show(request, HttpStatus.TOO_MANY_REQUESTS, SignInScreen.TOO_OFTEN, "", back);
    };
  }

  private ResponseEntity<byte[]> wrong(HttpServletRequest request, String name, String back) {
    LOG.warn("Signing in at the provider failed, from {}", origins.of(request).network());
    return screen.show(request, HttpStatus.BAD_REQUEST, WRONG.formatted(name), "", back);
  }

  private ResponseEntity<byte[]> silent(HttpServletRequest request, String name, String back) {
    String sentence = SILENT.formatted(Dutch.capital(name));
    return screen.show(request, HttpStatus.SERVICE_UNAVAILABLE, sentence, "", back);
  }

  private String name() {
    return provider.name().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// What is kept here meanwhile.
  ///
  /// @param back where to go afterwards
  private record Luggage(Visit visit, String back) {
    /// None of the three has a space in it.
    String text() {
      return visit.nonce() + ' ' + visit.verifier() + ' ' + back;
    }

    static Luggage of(String text) {
      String[] parts = text.split(" ", 3);
      return new Luggage(new Visit(parts[0], parts[1]), parts[2]);
    }
  }
}
