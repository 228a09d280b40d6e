package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.mail.Circular.Person;

/// A text for many, encoded once: only the ways of each person are put into it, so that a hundred
/// thousand cost as much memory as one.
final class Printed {
  private static final String BOUNDARY = "=_goed-voorbeeld-deel";

  /// Ends a line of quoted-printable where the text goes on, so that what comes between may be of
  /// any length.
  private static final byte[] ON = "=\r\n".getBytes(ISO_8859_1);

  private final String heads;
  private final List<Part> parts;
  private final int length;

  private sealed interface Part {
    record Fixed(byte[] bytes) implements Part {}

    record Preferences() implements Part {}

    record Leaving() implements Part {}
  }

  private Printed(String heads, List<Part> parts) {
    this.heads = heads;
    this.parts = List.copyOf(parts);
    this.length =
        parts.stream()
            .mapToInt(part -> part instanceof Part.Fixed(byte[] bytes) ? bytes.length : 400)
            .sum();
  }

  /// @param heads what stands above each, line by line, without what differs
  static Printed of(String heads, Stationery.Forms forms) {
    List<Part> parts = new ArrayList<>();
    parts.add(fixed("--" + BOUNDARY + "\r\n" + head("plain")));
    encode(forms.text(), parts);
    parts.add(fixed("\r\n--" + BOUNDARY + "\r\n" + head("html")));
    encode(forms.html(), parts);
    parts.add(fixed("\r\n--" + BOUNDARY + "--\r\n"));
    return new Printed(
        heads
            + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"%s\"\r\n"
                .formatted(BOUNDARY),
        parts);
  }

  private static Part fixed(String text) {
    return new Part.Fixed(text.getBytes(ISO_8859_1));
  }

  private static String head(String subtype) {
    return "Content-Type: text/%s; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        .formatted(subtype);
  }

  private static void encode(String text, List<Part> parts) {
    String rest = text.replaceAll("\\R", "\r\n");
    while (!rest.isEmpty()) {
      int preferences = rest.indexOf(Circular.PREFERENCES);
      int leaving = rest.indexOf(Circular.LEAVING);
      boolean first = preferences >= 0 && (leaving < 0 || preferences < leaving);
      int at = first ? preferences : leaving;
      if (at < 0) {
        parts.add(new Part.Fixed(quoted(rest)));
        return;
      }
      parts.add(new Part.Fixed(quoted(rest.substring(0, at))));
      parts.add(first ? new Part.Preferences() : new Part.Leaving());
      rest = rest.substring(at + (first ? Circular.PREFERENCES : Circular.LEAVING).length());
    }
  }

  private static byte[] quoted(String text) {
    var written = new ByteArrayOutputStream();
    try (var out = MimeUtility.encode(written, "quoted-printable")) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("Nothing is written to but memory", e);
    }
    return written.toByteArray();
  }

  /// @param own heads of this one, each line ended
  byte[] bytes(String own, Person person) {
    var written = new ByteArrayOutputStream(length + heads.length() + own.length());
    written.writeBytes(own.getBytes(ISO_8859_1));
    written.writeBytes(heads.getBytes(ISO_8859_1));
    written.writeBytes("\r\n".getBytes(ISO_8859_1));
    for (Part part : parts) {
      switch (part) {
        case Part.Fixed(byte[] bytes) -> written.writeBytes(bytes);
        case Part.Preferences() -> way(written, person.preferences());
        case Part.Leaving() -> way(written, person.leaving());
      }
    }
    return written.toByteArray();
  }

  private static void way(ByteArrayOutputStream written, String address) {
    written.writeBytes(ON);
    written.writeBytes(quoted(address));
    written.writeBytes(ON);
  }
}
