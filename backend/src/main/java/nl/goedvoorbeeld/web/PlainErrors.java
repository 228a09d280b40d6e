package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/// One plain sentence for requests that never reached us; where programs ask, what they expect.
final class PlainErrors extends ErrorReportValve {
  /// Tomcat gives up on an address before it has one, and quotes it only in its complaint.
  private static final Pattern QUOTED = Pattern.compile("\\[(/[^ ?\\]]*)");

  private static final String TOO_LONG =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  private static final int ADDRESS_TOO_LONG = 414;
  private static final int HEADERS_TOO_LONG = 431;

  private final Supplier<Faces> faces;
  private final Headers headers;

  PlainErrors(Supplier<Faces> faces, Headers headers) {
    this.faces = faces;
    this.headers = headers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = status(request, response, thrown);
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Reading reading = faces.get().at(address(request, thrown));
    Answer answer =
        reading.strict()
            ? reading.failure(status)
            : Answer.file(
                "text/plain; charset=utf-8", sentence(status).getBytes(StandardCharsets.UTF_8));
    try {
      response.setStatus(status);
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

  /// Tomcat says only in its complaint that the head of the request was too long. Without an
  /// address it was too long before that had ended.
  private static int status(Request request, Response response, @Nullable Throwable thrown) {
    if (thrown == null || !TOO_LONG.equals(thrown.getMessage())) {
      return response.getStatus();
    }
    @Nullable String address = request.getRequestURI();
    return address == null || address.isEmpty() ? ADDRESS_TOO_LONG : HEADERS_TOO_LONG;
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
    return switch (status) {
      case ADDRESS_TOO_LONG -> "Dit adres is te lang (" + status + "). Maak het korter.\n";
      case HEADERS_TOO_LONG ->
          "Uw browser stuurt te veel mee ("
              + status
              + "). Wis de cookies van deze site en probeer het opnieuw.\n";
      default ->
          status < 500 || status == 505
              ? "Dit verzoek is niet te begrijpen (" + status + "). Controleer het adres.\n"
              : "Er ging iets mis bij ons (" + status + "). Probeer het later nog eens.\n";
    };
  }
}
