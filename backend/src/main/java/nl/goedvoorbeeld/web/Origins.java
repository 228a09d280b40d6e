package nl.goedvoorbeeld.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.KnownBrowsers;
import nl.goedvoorbeeld.account.Origin;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// From where an attempt to sign in comes: the network, and the mark that the browser got when an
/// editor was in. The mark is in a cookie that goes to the pages where one signs in and to no
/// other.
@Component
public final class Origins {
  private static final String PATH = Security.SIGN_IN;

  private final Networks networks;
  private final KnownBrowsers browsers;
  private final boolean encrypted;

  Origins(Networks networks, KnownBrowsers browsers, Settings settings) {
    this.networks = networks;
    this.browsers = browsers;
    this.encrypted = "https".equals(settings.baseUrl().getScheme());
  }

  public Origin of(HttpServletRequest request) {
    return new Origin(networks.ofSignIn(request), mark(request));
  }

  /// The editor is in, so this is a browser of theirs.
  void mark(Editor editor, HttpServletResponse response) {
    browsers
        .mark(editor)
        .map(
            mark ->
                ResponseCookie.from(name(), mark)
                    .path(PATH)
                    .maxAge(KnownBrowsers.LASTS)
                    .httpOnly(true)
                    .secure(encrypted)
                    .sameSite("Lax")
                    .build())
        .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
  }

  private String mark(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies())
        .map(Arrays::stream)
        .orElse(Stream.empty())
        .filter(cookie -> cookie.getName().equals(name()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  /// Not `__Host-`, which would go to every page.
  private String name() {
    return (encrypted ? "__Secure-" : "") + "bekend";
  }
}
