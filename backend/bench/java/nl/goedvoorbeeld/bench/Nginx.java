package nl.goedvoorbeeld.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The peer: a web server that sends the product's own bytes from files, compressed beforehand.
final class Nginx implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      daemon off;
      %s
      worker_processes auto;
      pid %2$s/pid;
      error_log %2$s/error.log;
      events { worker_connections 1024; }
      http {
        include /etc/nginx/mime.types;
        default_type text/html;
        access_log off;
        sendfile on;
        tcp_nopush on;
        open_file_cache max=1000;
        keepalive_requests 100000000;
        gzip_static on;
        client_body_temp_path %2$s/body;
        server { listen 127.0.0.1:%3$d; root %2$s/files; }
      }
      """;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Takes what the product answers at these addresses.
  static Nginx start(Product product, List<String> paths, Path folder) {
    int port = Product.freePort();
    boolean root = System.getProperty("user.name").equals("root");
    try {
      for (String path : paths) {
        store(folder.resolve("files" + path), product.bytes(path, "gzip"));
      }
      Path configuration = folder.resolve("nginx.conf");
      Files.writeString(
          configuration, CONFIGURATION.formatted(root ? "user root;" : "", folder, port));
      Process process =
          Programs.start(
              Map.of(), List.of("nginx", "-p", folder.toString(), "-c", configuration.toString()));
      Nginx nginx = new Nginx(Programs.tied(process), port);
      nginx.await();
      return nginx;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void store(Path file, byte[] packed) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(Path.of(file + ".gz"), packed);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      Files.write(file, in.readAllBytes());
    }
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private void await() {
    for (int tries = 0; tries < 100; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
        return;
      } catch (IOException _) {
        pause();
      }
    }
    throw new IllegalStateException("nginx does not answer");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Programs.end(process);
  }
}
