package nl.goedvoorbeeld.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// One plain sentence for requests that never reached us; where programs ask, what they expect.
final class PlainErrors extends ErrorReportValve {
  /// Tomcat gives up on an address before it has one, and quotes it only in its complaint.
  private static final Pattern QUOTED = Pattern.compile("\\[(/[^ ?\\]]*)");

  private static final int HEADER_TOO_LONG = 431;

  private final Supplier<Faces> faces;
  private final Headers headers;

  PlainErrors(Supplier<Faces> faces, Headers headers) {
    this.faces = faces;
    this.headers = headers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    boolean tooLong = Line.current().filter(Line::headerTooLong).isPresent();
    int status = tooLong ? tooLong(request) : response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    response.setStatus(status);
    Reading reading = faces.get().at(address(request, thrown));
    Answer answer =
        reading.strict() || tooLong
            ? reading.failure(status)
            : Answer.file(
                "text/plain; charset=utf-8", sentence(status).getBytes(StandardCharsets.UTF_8));
    try {
      response.setContentType(answer.contentType());
      headers.on(response);
      reading.headers().forEach(response::setHeader);
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().write(answer.body());
      response.finishResponse();
    } catch (IOException _) {
      // The reader has gone; there is nobody left to tell.
    }
  }

  /// Which of the two was too long for its buffer: the line with the address, or what comes after
  /// it.
  private static int tooLong(Request request) {
    @Nullable String address = request.getRequestURI();
    return address == null || address.isEmpty()
        ? HttpServletResponse.SC_REQUEST_URI_TOO_LONG
        : HEADER_TOO_LONG;
  }

  /// Empty when nobody can know it.
  private static String address(Request request, @Nullable Throwable thrown) {
    @Nullable String known = request.getRequestURI();
    if (known != null) {
      return known;
    }
    String complaint = Optional.ofNullable(thrown).map(Throwable::getMessage).orElse("");
    Matcher quoted = QUOTED.matcher(complaint);
    return quoted.find() ? quoted.group(1) : "";
  }

  private static String sentence(int status) {
    return status < 500 || status == 505
        ? "Dit verzoek is niet te begrijpen (" + status + "). Controleer het adres.\n"
        : "Er ging iets mis bij ons (" + status + "). Probeer het later nog eens.\n";
  }
}
