package nl.goedvoorbeeld.theme;

import java.util.Map;

/// The closed list of what a theme may serve; any other file in its folder is left alone.
final class MediaTypes {
  private static final Map<String, String> BY_EXTENSION =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "webp", "image/webp",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private MediaTypes() {}

  static boolean known(String path) {
    return BY_EXTENSION.containsKey(extension(path));
  }

  static String of(String path) {
    return BY_EXTENSION.getOrDefault(extension(path), "application/octet-stream");
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
