package nl.goedvoorbeeld.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/// The headers that go with every response, errors and files included.
final class Headers {
  static final String POLICY = "Content-Security-Policy";

  /// Everything comes from ourselves and nothing is inline. `form-action` and `frame-ancestors` do
  /// not follow from `default-src` and are named for that reason.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

  private final boolean encrypted;

  Headers(URI baseUrl) {
    this.encrypted = "https".equals(baseUrl.getScheme());
  }

  void on(HttpServletResponse response) {
    response.setHeader(POLICY, CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (encrypted) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
