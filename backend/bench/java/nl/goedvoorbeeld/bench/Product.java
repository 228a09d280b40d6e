package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The program, started with `./run` as anyone would, on data and ports of its own.
final class Product implements AutoCloseable {
  private final Process process;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private Product(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Returns when it says that it is ready.
  static Product start(Setup setup, Path content, Path data) {
    return start(setup, content, data, Map.of());
  }

  /// @param more settings
  static Product start(Setup setup, Path content, Path data, Map<String, String> more) {
    int port = freePort();
    Map<String, String> environment = new HashMap<>(more);
    environment.put("GV_PORT", Integer.toString(port));
    environment.put("GV_MANAGEMENT_PORT", Integer.toString(freePort()));
    environment.put("GV_CONTENT", content.toString());
    environment.put("GV_DATA", data.toString());
    Process process = Programs.start(environment, List.of(setup.root().resolve("run").toString()));
    Product product = new Product(Programs.tied(process), port);
    Programs.await(process, "Goed Voorbeeld staat klaar");
    return product;
  }

  /// Starts the command; it says `generatie N` when it has committed.
  static Process importing(Setup setup, Path folder, Path data) {
    return Programs.start(
        Map.of("GV_DATA", data.toString()),
        List.of(setup.root().resolve("run").toString(), "import", folder.toString()));
  }

  static void load(Setup setup, Path folder, Path data) {
    Process process = Programs.tied(importing(setup, folder, data));
    Programs.await(process, "generatie");
    Programs.await(process);
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  String page(String path) {
    return new String(bytes(path, "identity"), StandardCharsets.UTF_8);
  }

  byte[] bytes(String path, String encoding) {
    return answer(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Accept-Encoding", encoding)
            .build());
  }

  /// Sends a form, as it goes over the line.
  byte[] post(String path, String form, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    headers.forEach(request::header);
    return answer(request.build());
  }

  private byte[] answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answers " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Megabytes of memory that are nobody else's: of the JVM, without the database.
  double anonymousMegabytes() {
    try {
      // The process that was started is the shell that keeps it.
      long jvm = process.children().findFirst().orElseThrow().pid();
      return Files.readAllLines(Path.of("/proc/" + jvm + "/status")).stream()
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    Programs.end(process);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
