package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.setting.OutsideMail.Signer;

/// Signs a message as RFC 6376 says: RSA with SHA-256, both parts in the form that survives a relay
/// which touches white space. What is signed is what is sent, byte by byte.
///
/// All that a reader sees and all that leads to leaving is covered, also against a second one of
/// it.
final class Dkim {
  /// In the order of the signature.
  private static final List<String> COVERED =
      List.of(
          "from",
          "to",
          "reply-to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "auto-submitted",
          "list-id",
          "list-unsubscribe",
          "list-unsubscribe-post");

  /// Of which a second one, added on the way, would be shown or followed.
  private static final List<String> ONCE =
      List.of(
          "from", "to", "reply-to", "subject", "date", "list-unsubscribe", "list-unsubscribe-post");

  private static final int LINE = 72;

  private Dkim() {}

  /// @param message lines end with CRLF
  /// @return the same message with a signature of each before it
  static byte[] signed(byte[] message, List<Signer> signers, Instant now) {
    if (signers.isEmpty()) {
      return message;
    }
    int end = headEnd(message);
    List<String> headers = headers(new String(message, 0, end + 2, ISO_8859_1));
    String body = base64(Sha256.of(relaxed(message, end + 4)));
    byte[] signatures =
        signers.stream()
            .map(signer -> signature(headers, body, signer, now))
            .collect(Collectors.joining())
            .getBytes(ISO_8859_1);
    byte[] signed = Arrays.copyOf(signatures, signatures.length + message.length);
    System.arraycopy(message, 0, signed, signatures.length, message.length);
    return signed;
  }

  private static int headEnd(byte[] message) {
    int at = 0;
    while (message[at] != '\r' || message[at + 2] != '\r') {
      at++;
    }
    return at;
  }

  /// @param body the hash of the body
  private static String signature(List<String> headers, String body, Signer signer, Instant now) {
    SequencedSet<String> present = new LinkedHashSet<>();
    headers.forEach(header -> present.add(name(header)));
    List<String> signed =
        Stream.concat(COVERED.stream().filter(present::contains), ONCE.stream()).toList();
    String bare =
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s;\r\n t=%d; h=%s;\r\n bh=%s;\r\n b="
            .formatted(
                signer.domain(),
                signer.selector(),
                now.getEpochSecond(),
                folded(String.join(":", signed), ":"),
                body);
    String text =
        signed.stream()
                .distinct()
                .flatMap(name -> headers.stream().filter(header -> name(header).equals(name)))
                .map(header -> relaxed(header) + "\r\n")
                .collect(Collectors.joining())
            + relaxed(bare);
    return bare + folded(base64(sign(text, signer)), "") + "\r\n";
  }

  private static byte[] sign(String text, Signer signer) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer.key());
      signature.update(text.getBytes(ISO_8859_1));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }

  /// Each with the lines on which it goes on.
  private static List<String> headers(String head) {
    List<String> headers = new ArrayList<>();
    for (String line : head.split("\r\n")) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        headers.add(headers.removeLast() + "\r\n" + line);
      } else {
        headers.add(line);
      }
    }
    return headers;
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  private static String relaxed(String header) {
    String value = header.substring(header.indexOf(':') + 1);
    return name(header)
        + ":"
        + value.replace("\r\n", "").replaceAll("[ \t]+", " ").replaceAll("^ | $", "");
  }

  /// The body in the form that is hashed: of white space one blank is left, at the end of a line
  /// none, and at the end of all no empty line. Gone along once, byte by byte: this is done for
  /// each of many.
  private static byte[] relaxed(byte[] message, int from) {
    byte[] relaxed = new byte[message.length - from + 2];
    int to = 0;
    int ends = 0;
    boolean blank = false;
    for (int at = from; at < message.length; at++) {
      byte one = message[at];
      if (one == ' ' || one == '\t') {
        blank = true;
      } else if (one == '\r' && at + 1 < message.length && message[at + 1] == '\n') {
        blank = false;
        ends++;
        at++;
      } else {
        for (; ends > 0; ends--) {
          relaxed[to++] = '\r';
          relaxed[to++] = '\n';
        }
        if (blank) {
          relaxed[to++] = ' ';
          blank = false;
        }
        relaxed[to++] = one;
      }
    }
    if (to > 0) {
      relaxed[to++] = '\r';
      relaxed[to++] = '\n';
    }
    return Arrays.copyOf(relaxed, to);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// On lines that are short enough to be left alone.
  ///
  /// @param after where a line may end; anywhere when empty
  private static String folded(String text, String after) {
    StringBuilder lines = new StringBuilder();
    int begin = 0;
    while (text.length() - begin > LINE) {
      int end =
          after.isEmpty() ? begin + LINE : text.lastIndexOf(after, begin + LINE) + after.length();
      lines.append(text, begin, end).append("\r\n ");
      begin = end;
    }
    return lines.append(text, begin, text.length()).toString();
  }
}
