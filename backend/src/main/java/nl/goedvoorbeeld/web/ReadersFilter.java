package nl.goedvoorbeeld.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Stand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers readers, ahead of everything else: a page that was made before is sent without touching
/// security, sessions or the database. It reads no cookie and sets none.
final class ReadersFilter implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(ReadersFilter.class);

  private final Reading reading;
  private final Headers headers;
  private final Clock clock;
  private final boolean keeping;
  private volatile Shelf shelf;

  /// @param keeping whether answers are kept; not while templates are being written
  ReadersFilter(Reading reading, Headers headers, Clock clock, boolean keeping) {
    this.reading = reading;
    this.headers = headers;
    this.clock = clock;
    this.keeping = keeping;
    this.shelf = new Shelf(reading.stand(), LocalDate.EPOCH);
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    headers.on(response);
    String path = request.getRequestURI();
    if (Security.guarded(path)) {
      chain.doFilter(in, out);
      return;
    }
    switch (request.getMethod()) {
      case "GET", "HEAD" -> send(request, response, answer(request, path));
      default -> {
        response.setHeader("Allow", "GET, HEAD");
        send(request, response, Kept.of(reading.failure(405)));
      }
    }
  }

  private Kept answer(HttpServletRequest request, String path) {
    try {
      Map<String, List<String>> parameters = parameters(request, path);
      Shelf current = shelf();
      String key = parameters.isEmpty() ? path : path + '?' + parameters;
      return current.get(key, () -> reading.answer(new Question(path, parameters, current.day())));
    } catch (BadParameters _) {
      return Kept.of(reading.failure(400));
    } catch (RuntimeException e) {
      LOG.error("No answer for {}", path.replaceAll("\\p{Cntrl}", "?"), e);
      return Kept.of(reading.failure(500));
    }
  }

  /// Two requests may both put up a new shelf; one of them is then filled twice, which does no
  /// harm.
  private Shelf shelf() {
    Stand stand = reading.stand();
    LocalDate day = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
    Shelf current = shelf;
    if (!keeping || !current.holds(stand, day)) {
      current = new Shelf(stand, day);
      shelf = current;
    }
    return current;
  }

  private static final class BadParameters extends RuntimeException {
    private BadParameters(Throwable cause) {
      super(cause);
    }
  }

  /// Only the parameters that this address knows, in a fixed order. Tomcat throws on what is not
  /// properly encoded, or too many.
  private Map<String, List<String>> parameters(HttpServletRequest request, String path) {
    if (request.getQueryString() == null) {
      return Map.of();
    }
    Set<String> known = reading.parameters(path);
    if (known.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> parameters = new TreeMap<>();
    try {
      request
          .getParameterMap()
          .forEach(
              (name, values) -> {
                List<String> given = new ArrayList<>(Arrays.asList(values));
                given.removeIf(String::isEmpty);
                if (known.contains(name) && !given.isEmpty()) {
                  parameters.put(name, List.copyOf(given));
                }
              });
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new BadParameters(e);
    }
    return parameters;
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Kept kept)
      throws IOException {
    Answer answer = kept.answer();
    boolean packed = kept.packed() && acceptsPacked(request.getHeader("Accept-Encoding"));
    String tag = packed ? kept.packedTag() : kept.tag();
    response.setHeader("Cache-Control", cacheControl(answer));
    if (kept.packed()) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    answer.location().ifPresent(location -> response.setHeader("Location", location));
    if (answer.status() == 200) {
      response.setHeader("ETag", tag);
      String known = request.getHeader("If-None-Match");
      if (known != null && matches(known, tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] bytes = packed ? kept.bytes() : kept.unpacked();
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  /// A page may be kept by anyone, but asked after each time: it can change at any moment.
  private static String cacheControl(Answer answer) {
    if (answer.lasting()) {
      return "public, max-age=31536000, immutable";
    }
    return answer.status() < 400 ? "public, no-cache" : "no-store";
  }

  private static boolean acceptsPacked(@org.jspecify.annotations.Nullable String accepted) {
    return accepted != null
        && accepted.contains("gzip")
        && !accepted.replace(" ", "").contains("gzip;q=0,")
        && !accepted.replace(" ", "").endsWith("gzip;q=0");
  }

  private static boolean matches(String known, String tag) {
    return known.equals(tag)
        || known.equals("*")
        || Arrays.stream(known.split(","))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(tag::equals);
  }
}
