package nl.goedvoorbeeld.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.web.KeptAnswer.Packing;
import nl.goedvoorbeeld.web.Shelf.Found;
import nl.goedvoorbeeld.web.Turns.Turn;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.res.StringManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers readers, ahead of everything else: a page that was made before is sent without touching
/// security, sessions or the database. It reads no cookie and sets none.
final class ReadersFilter implements Filter {
  /// The attribute of a request that says what can be done about its failure.
  static final String SENTENCE = ReadersFilter.class.getName() + ".sentence";

  /// How Tomcat begins to complain of too many fields. It gives that the same code as what is badly
  /// encoded.
  private static final String TOO_MANY =
      StringManager.getManager("org.apache.tomcat.util.http")
          .getString("parameters.maxCountFail")
          .split("[({\\[]", 2)[0];

  private static final String RETRY_AFTER = "Retry-After";

  private static final Logger LOG = LoggerFactory.getLogger(ReadersFilter.class);

  /// A coding in `Accept-Encoding`; with a weight of zero it is refused.
  private static final Pattern GZIP =
      Pattern.compile("\\s*gzip\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?", Pattern.CASE_INSENSITIVE);

  private final Faces faces;
  private final Headers headers;
  private final Clock clock;
  private final boolean keeping;
  private final Function<HttpServletRequest, String> networks;
  private final Turns turns =
      new Turns(Bounds.ANSWERS, Bounds.ANSWERS_OF_ONE, Bounds.BYTES_OF_ANSWERS);
  private final Turns desk = new Turns(Bounds.DESK, Bounds.DESK_OF_ONE, Long.MAX_VALUE);
  private volatile Shelf shelf;

  /// @param networks from which network a request comes
  /// @param keeping whether answers are kept; not while templates are being written
  ReadersFilter(
      Faces faces,
      Headers headers,
      Clock clock,
      Function<HttpServletRequest, String> networks,
      boolean keeping) {
    this.faces = faces;
    this.headers = headers;
    this.clock = clock;
    this.networks = networks;
    this.keeping = keeping;
    this.shelf = new Shelf(faces.at("/").stand(), LocalDate.EPOCH);
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    Line.current().ifPresent(Line::work);
    boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
    String path = failed ? failedPath(request) : request.getRequestURI();
    Reading reading = faces.at(path);
    headers.on(response);
    reading.headers().forEach(response::setHeader);
    if (failed) {
      refuse(request, response, reading, response.getStatus());
    } else if (Security.guarded(request.getMethod(), path)) {
      desk(request, response, reading, chain);
    } else {
      read(request, response, reading, path);
    }
  }

  @Override
  public void destroy() {
    turns.end();
    desk.end();
  }

  private void desk(
      HttpServletRequest request, HttpServletResponse response, Reading reading, FilterChain chain)
      throws IOException, ServletException {
    try (Turn turn = desk.turn(() -> networks.apply(request))) {
      if (turn.take()) {
        chain.doFilter(request, response);
      } else {
        refuse(request, response, reading, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    } catch (InvalidParameterException e) {
      // Too long, too many fields, or badly encoded: Tomcat stops reading, and who sent the form
      // should hear why.
      refuse(request, response, reading, status(e));
    } catch (ServletException e) {
      if (!(e.getCause() instanceof InvalidParameterException cause)) {
        throw e;
      }
      refuse(request, response, reading, status(cause));
    }
  }

  private static int status(InvalidParameterException e) {
    return String.valueOf(e.getMessage()).startsWith(TOO_MANY)
        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
        : e.getErrorCode();
  }

  /// Also for whoever gave up behind or before us: an error is dispatched through here.
  private static String failedPath(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }

  private void read(
      HttpServletRequest request, HttpServletResponse response, Reading reading, String path)
      throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> tell(request, response, reading, path);
      case String method when method.equals("OPTIONS") && reading.strict() -> tellOptions(response);
      default -> refuse(request, response, reading, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /// Until it is sent, what is not kept has a turn.
  private void tell(
      HttpServletRequest request, HttpServletResponse response, Reading reading, String path)
      throws IOException {
    try (Turn turn = turns.turn(() -> networks.apply(request))) {
      Optional<KeptAnswer> kept = answer(request, reading, path, turn);
      if (kept.isEmpty()) {
        refuse(request, response, reading, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else if (acceptable(request, reading, kept.get().answer())) {
        send(request, response, kept.get());
      } else {
        refuse(request, response, reading, HttpServletResponse.SC_NOT_ACCEPTABLE);
      }
    }
  }

  private static boolean acceptable(HttpServletRequest request, Reading reading, Answer answer) {
    return !reading.strict()
        || answer.status() != HttpServletResponse.SC_OK
        || Accept.allows(all(request, "Accept"), answer.contentType());
  }

  /// A header that is a list may be sent in parts; empty where it was not sent.
  private static String all(HttpServletRequest request, String header) {
    return String.join(",", Collections.list(request.getHeaders(header)));
  }

  /// Also what a browser wants to know before it lets a script of another site ask.
  private static void tellOptions(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "*");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setHeader("Cache-Control", "no-store");
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Reading reading, int status)
      throws IOException {
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", reading.strict() ? "GET, HEAD, OPTIONS" : "GET, HEAD");
    } else if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader(RETRY_AFTER, Long.toString(Bounds.COME_BACK.toSeconds()));
    }
    KeptAnswer failure =
        request.getAttribute(SENTENCE) instanceof String sentence
            ? KeptAnswer.of(reading.failure(status, sentence), Packing.NOT)
            : shelf(reading).failure(reading, status);
    send(request, response, failure);
  }

  /// @return empty when there is no room for it now
  private Optional<KeptAnswer> answer(
      HttpServletRequest request, Reading reading, String path, Turn turn) {
    try {
      String query = request.getQueryString();
      Map<String, List<String>> parameters =
          query == null
              ? Map.of()
              : Parameters.read(query, reading.parameters(path), reading.strict());
      Shelf current = shelf(reading);
      Question question = new Question(path, parameters, current.day());
      // As it stands in an address, and so encoded: no value can pass for another parameter.
      String key = parameters.isEmpty() ? path : path + question.query();
      boolean packed = acceptsPacked(all(request, "Accept-Encoding"));
      return current
          .get(key, packed, () -> turn.take() ? made(reading, question, turn) : Optional.empty())
          .filter(found -> found.shelved() || turn.carry(found.kept().bytes().length))
          .map(Found::kept);
    } catch (RuntimeException e) {
      LOG.error("No answer for {}", path, e);
      return Optional.of(
          shelf(reading).failure(reading, HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
    }
  }

  private static Optional<Answer> made(Reading reading, Question question, Turn turn) {
    return reading.computes()
        ? turn.make(() -> reading.answer(question))
        : Optional.of(reading.answer(question));
  }

  private Shelf shelf(Reading reading) {
    Shelf current = shelf;
    return keeping && current.holds(reading.stand(), today()) ? current : replaced(reading);
  }

  /// One at a time: else all who come right after a publication would put up a shelf of their own.
  private synchronized Shelf replaced(Reading reading) {
    Stand stand = reading.stand();
    LocalDate day = today();
    if (!keeping || !shelf.holds(stand, day)) {
      shelf = new Shelf(stand, day);
    }
    return shelf;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, KeptAnswer kept)
      throws IOException {
    Answer answer = kept.answer();
    response.setHeader("Cache-Control", cacheControl(answer));
    if (kept.varies()) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    answer
        .fileName()
        .ifPresent(
            name -> response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\""));
    answer.location().ifPresent(location -> response.setHeader("Location", location));
    if (answer.status() == 200) {
      response.setHeader("ETag", kept.tag());
      if (matches(all(request, "If-None-Match"), kept.tag())) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    if (answer.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
        && !response.containsHeader(RETRY_AFTER)) {
      // Not for want of room here: what was asked is made so many times a minute.
      response.setHeader(RETRY_AFTER, Long.toString(Bounds.NEXT_MINUTE.toSeconds()));
    }
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    if (kept.packed()) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(kept.bytes().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(kept.bytes());
    }
  }

  /// A page may be kept by anyone, but asked after each time: it can change at any moment.
  private static String cacheControl(Answer answer) {
    if (answer.lasting() && answer.fileName().isPresent()) {
      // Those in between ask again: what was shown by mistake is gone from there soon, too.
      return "public, max-age=31536000, s-maxage=600, immutable";
    }
    if (answer.lasting()) {
      return "public, max-age=31536000, immutable";
    }
    return answer.status() < 400 ? "public, no-cache" : "no-store";
  }

  private static boolean acceptsPacked(String accepted) {
    return Arrays.stream(accepted.split(",")).anyMatch(coding -> GZIP.matcher(coding).matches());
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
