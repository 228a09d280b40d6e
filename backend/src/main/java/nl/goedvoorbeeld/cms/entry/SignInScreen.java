package nl.goedvoorbeeld.cms.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.account.Passkeys;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.web.Local;
import nl.goedvoorbeeld.web.Provider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page where one signs in, which all ways of doing so come back to, and where one goes
/// afterwards.
@Component
final class SignInScreen {
  static final String TOO_OFTEN =
      "Het aanmelden ging te vaak mis. Wacht een kwartier en probeer het dan opnieuw.";

  /// An address of the desk itself; of no other site, and not signing in or out again.
  private static final Pattern BACK =
      Pattern.compile(
          "(?!.*\\.\\.)/redactie(?!/(?:aanmelden|afmelden|link))(/[\\w/.-]*)?(\\?[\\w=&%+.:-]*)?");

  private static final int LONGEST_ECHO = 254;

  private final Screens screens;
  private final Settings settings;
  private final Passkeys passkeys;
  private final Provider provider;

  SignInScreen(Screens screens, Settings settings, Passkeys passkeys, Provider provider) {
    this.screens = screens;
    this.settings = settings;
    this.passkeys = passkeys;
    this.provider = provider;
  }

  /// @param error empty when there is none
  ResponseEntity<byte[]> show(
      HttpServletRequest request, HttpStatus status, String error, String email, String back) {
    boolean encrypted = "https".equals(settings.baseUrl().getScheme());
    return screens.show(
        status,
        "aanmelden",
        new SignInPage(
            screens.frame(request, "Aanmelden", null),
            error,
            email.substring(0, Math.min(email.length(), LONGEST_ECHO)),
            back,
            unsafe(request),
            encrypted ? settings.baseUrl() + Screens.SIGN_IN : "",
            passkeys.possible(),
            provider.name().orElse(""),
            ProviderSignIn.ADDRESS + naar(back)));
  }

  /// Without HTTPS everybody on the way could read the password. On this machine nobody is on the
  /// way; with HTTPS in the settings, whatever stands in front of us sees to it, and a browser that
  /// came round it keeps our cookies to itself.
  boolean unsafe(HttpServletRequest request) {
    return !"https".equals(settings.baseUrl().getScheme()) && !Local.is(request.getServerName());
  }

  /// @return empty for what is no address to go to
  static String back(String asked) {
    return BACK.matcher(asked).matches() ? asked : "";
  }

  static String front(String back) {
    return back.isEmpty() ? Screens.DESK : back;
  }

  static String naar(String back) {
    return back.isEmpty() ? "" : "?naar=" + URLEncoder.encode(back, UTF_8);
  }
}
