package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.media.Images;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the first who would read a form with a file in it. Only editors send one, to one
/// address, of a bounded length, and a few at a time: such a form is held in memory.
final class UploadGate extends OncePerRequestFilter {
  private static final String ADDRESS = "/redactie/media";

  /// The file, and room for the fields beside it.
  private static final long LARGEST = Images.LARGEST + 100_000L;

  private static final int AT_ONCE = 3;
  private static final int PATIENCE_IN_SECONDS = 20;

  private final Refusal strangers;
  private final Semaphore room = new Semaphore(AT_ONCE, true);

  /// @param strangers answers who may not be here
  UploadGate(Refusal strangers) {
    this.strangers = strangers;
  }

  interface Refusal {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String type = request.getContentType();
    if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      chain.doFilter(request, response);
    } else if (!isEditor()) {
      strangers.answer(request, response);
    } else if (!request.getRequestURI().equals(ADDRESS) || !request.getMethod().equals("POST")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (request.getContentLengthLong() > LARGEST) {
      tell(
          request,
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          Images.tooManyBytes());
    } else {
      letIn(request, response, chain);
    }
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
      if (!room.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
        tell(
            request,
            response,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "Er zijn nu te veel afbeeldingen tegelijk. Probeer het zo weer.");
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
