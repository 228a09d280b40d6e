package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.media.Images;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the first who would read what somebody sends. A stranger sends little, and says
/// how much; an editor sends more, and much of it a few at a time: a form is held in memory, as a
/// whole from the moment that it is announced.
final class FormGate extends OncePerRequestFilter {
  /// Where files go, and nowhere else; and what is said of one that is too large.
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "/redactie/media",
          Images.tooManyBytes(),
          "/redactie/abonnees/overnemen",
          "Dit bestand is te groot. Verdeel de lijst over meer bestanden.");

  /// The file, and room for the fields beside it.
  private static final long LARGEST = Images.LARGEST + 100_000L;

  private final Refusal strangers;
  private final Semaphore room = new Semaphore(Bounds.LARGE_FORMS, true);

  /// @param strangers answers who may not be here
  FormGate(Refusal strangers) {
    this.strangers = strangers;
  }

  interface Refusal {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isEditor()) {
      stranger(request, response, chain);
    } else if (isFile(request)) {
      file(request, response, chain);
    } else if (isEndless(request) || request.getContentLengthLong() > Bounds.SMALL_FORM) {
      letIn(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void stranger(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isFile(request)) {
      strangers.answer(request, response);
    } else if (isEndless(request)) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > Bounds.STRANGERS_FORM) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void file(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String tooLarge = ADDRESSES.get(request.getRequestURI());
    if (tooLarge == null || !request.getMethod().equals("POST")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (request.getContentLengthLong() > LARGEST) {
      tell(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, tooLarge);
    } else {
      letIn(request, response, chain);
    }
  }

  private static boolean isFile(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /// Whether there is something, and nobody says how much.
  private static boolean isEndless(HttpServletRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isEditor() {
    @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null
        && known.getAuthorities().stream()
            .anyMatch(one -> Role.AUTHOR.name().equals(one.getAuthority()));
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      if (!room.tryAcquire(Bounds.FOR_LARGE_FORM.toSeconds(), TimeUnit.SECONDS)) {
        tell(
            request,
            response,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "Er wordt nu te veel tegelijk verstuurd. Probeer het zo weer.");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      room.release();
    }
  }

  /// In the way that the script of the editor reads, or as a page.
  private static void tell(
      HttpServletRequest request, HttpServletResponse response, int status, String sentence)
      throws IOException {
    @Nullable String accepted = request.getHeader("Accept");
    if (accepted != null && accepted.startsWith("application/json")) {
      response.setStatus(status);
      response.setContentType("application/json");
      response.setHeader("Cache-Control", "private, no-store");
      response.getOutputStream().write("{\"melding\":\"%s\"}".formatted(sentence).getBytes(UTF_8));
    } else {
      request.setAttribute(ReadersFilter.SENTENCE, sentence);
      response.sendError(status);
    }
  }
}
