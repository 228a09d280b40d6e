package nl.goedvoorbeeld.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the forms of readers. They are short, say how long they are, and come from a page
/// of ours: a form elsewhere would have its visitors enter addresses of others, each from a network
/// of its own.
///
/// One address is pressed by programs for mail, which send what they like: of that nothing is read.
final class SubscriberGate extends OncePerRequestFilter {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final String FROM_ELSEWHERE =
      "Dit formulier kwam niet van onze eigen pagina. Ga naar de pagina van de nieuwsbrief en vul het"
          + " daar in.";

  private final String root;
  private final URI base;

  /// @param root below which all this is
  /// @param base of the site
  SubscriberGate(String root, URI base) {
    this.root = root;
    this.base = base;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > Bounds.STRANGERS_FORM) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (request.getRequestURI().startsWith(root + "/afmelden/")) {
      chain.doFilter(new Unread(request), response);
    } else if (request.getHeader("Transfer-Encoding") != null) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (!isForm(request)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (isFromElsewhere(request)) {
      request.setAttribute(ReadersFilter.SENTENCE, FROM_ELSEWHERE);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  /// What browsers say of it themselves. One that says nothing is believed: who writes programs can
  /// say anything. A page with a secret in its address names no origin, since it may not be named;
  /// nor need it, since another site does not know the secret.
  private boolean isFromElsewhere(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    boolean secret = request.getRequestURI().indexOf('/', root.length() + 1) > 0;
    return origin != null && !(secret && origin.equals("null")) && !isOurs(origin, request);
  }

  /// As it is called outside, or as it was asked for here.
  private boolean isOurs(String origin, HttpServletRequest request) {
    return origin.equalsIgnoreCase(base.getScheme() + "://" + base.getRawAuthority())
        || origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host"));
  }

  /// A request of which nobody reads what came with it, whatever that is said to be.
  private static final class Unread extends HttpServletRequestWrapper {
    private Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }
  }
}
