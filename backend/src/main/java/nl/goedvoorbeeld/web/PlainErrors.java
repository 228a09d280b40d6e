package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// One plain sentence for requests that never reached us.
final class PlainErrors extends ErrorReportValve {
  private final Headers headers;

  PlainErrors(Headers headers) {
    this.headers = headers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] sentence = sentence(status).getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType("text/plain; charset=utf-8");
      headers.on(response);
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().write(sentence);
      response.finishResponse();
    } catch (IOException _) {
      // The reader has gone; there is nobody left to tell.
    }
  }

  private static String sentence(int status) {
    return status < 500 || status == 505
        ? "Dit verzoek is niet te begrijpen (" + status + "). Controleer het adres.\n"
        : "Er ging iets mis bij ons (" + status + "). Probeer het later nog eens.\n";
  }
}
