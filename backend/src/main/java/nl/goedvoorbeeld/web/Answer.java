package nl.goedvoorbeeld.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a reader gets.
///
/// @param location where to go instead, for a redirect
/// @param fileName what it is called for whoever saves it; such a file is kept by whoever has it
/// @param lasting whether the address names the content itself, so that it never changes
/// @param passing whether another node has something else there, so that nobody keeps it
@SuppressWarnings("ArrayRecordComponent") // sent as it is, millions of times, and never compared
public record Answer(
    int status,
    String contentType,
    byte[] body,
    Optional<String> location,
    boolean lasting,
    boolean passing,
    Optional<String> fileName) {
  public static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  public static Answer page(int status, byte[] html) {
    return new Answer(status, HTML, html, Optional.empty(), false, false, Optional.empty());
  }

  /// What went wrong, told to a program.
  public static Answer error(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body, Optional.empty(), false, false, Optional.empty());
  }

  public static Answer file(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Optional.empty(), false, false, Optional.empty());
  }

  public static Answer file(String contentType, String body) {
    return file(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes under an address that holds their hash.
  public static Answer lasting(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Optional.empty(), true, false, Optional.empty());
  }

  /// What this node has of what another keeps under an address that holds another hash.
  public static Answer passing(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Optional.empty(), false, true, Optional.empty());
  }

  /// An image. It may stop being public, so it is not for the page cache to answer for it.
  public static Answer image(String contentType, byte[] body, String fileName) {
    return new Answer(200, contentType, body, Optional.empty(), true, false, Optional.of(fileName));
  }

  /// For good: the address is another one now.
  public static Answer moved(String location) {
    return new Answer(
        301, TEXT, new byte[0], Optional.of(location), false, false, Optional.empty());
  }

  /// Only what was found is worth keeping; else anyone could fill the cache with addresses of their
  /// own making.
  boolean kept() {
    return status == 200 && !passing && fileName.isEmpty();
  }
}
