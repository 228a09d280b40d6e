package nl.goedvoorbeeld.web;

import jakarta.servlet.http.HttpServletResponse;

/// Where a page of ours stands in another: each of the two says so instead of what all others say.
public final class Framing {
  private Framing() {}

  /// It shows pages of ours in frames.
  public static void holdsOurs(HttpServletResponse response) {
    response.setHeader(Headers.POLICY, Headers.CONTENT_SECURITY_POLICY + "; frame-src 'self'");
  }

  /// It is shown in a frame of ours, is drawn as it says itself, and can do nothing: no script, no
  /// form, no picture from elsewhere, and no link that is followed.
  public static void isHeldByOurs(HttpServletResponse response) {
    response.setHeader(
        Headers.POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
            + " frame-ancestors 'self'; sandbox");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
  }
}
