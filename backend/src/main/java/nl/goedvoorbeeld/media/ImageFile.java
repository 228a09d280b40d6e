package nl.goedvoorbeeld.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file that somebody sent, taken apart by its own bytes and never by its name: which kind it is,
/// the parts of it that make the image, and how the camera was held.
///
/// Only these parts reach a decoder. So what a file carries along (places, thumbnails, comments,
/// texts that unpack to gigabytes) is neither read nor kept. Every length is held against the file.
///
/// @param orientation as EXIF counts: 1 is upright
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ImageFile(Sort sort, byte[] bytes, int orientation) {
  enum Sort {
    PNG,
    JPEG,
    GIF,
    WEBP
  }

  /// A usual progressive file has some ten; each costs the time of the whole image.
  private static final int MOST_SCANS = 40;

  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int LONGEST_EXIF = 1 << 20;

  /// What a file is by its first bytes; nothing when it is no image that we take.
  static Optional<Sort> sort(byte[] file) {
    if (file.length > 8 && ByteBuffer.wrap(file).getLong() == PNG) {
      return Optional.of(Sort.PNG);
    }
    if (starts(file, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(Sort.JPEG);
    }
    if (starts(file, 0, "GIF87a") || starts(file, 0, "GIF89a")) {
      return Optional.of(Sort.GIF);
    }
    return starts(file, 0, "RIFF") && starts(file, 8, "WEBP")
        ? Optional.of(Sort.WEBP)
        : Optional.empty();
  }

  /// Why a file of no sort that we take is refused.
  static String refusal(byte[] file) {
    String head =
        new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1)
            .toLowerCase(java.util.Locale.ROOT);
    if (file.length == 0) {
      return "Dit bestand is leeg.";
    }
    if (head.contains("<svg")) {
      return "Een SVG kan hier niet: daar kan een programma in zitten. Sla de afbeelding op als PNG.";
    }
    if (starts(file, 4, "ftyp")) {
      return "Dit soort afbeelding (HEIC of AVIF) kan hier niet. Sla haar op als JPEG.";
    }
    return "Dit is geen afbeelding die hier kan. Kies een PNG, JPEG, WebP of GIF.";
  }

  /// Nothing when the file is damaged or not whole.
  static Optional<ImageFile> of(Sort sort, byte[] file) {
    try {
      return Optional.of(
          switch (sort) {
            case PNG -> png(file);
            case JPEG -> jpeg(file);
            case GIF -> new ImageFile(sort, file, 1);
            case WEBP -> new ImageFile(sort, file, webpOrientation(file));
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static ImageFile png(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 8);
    int orientation = 1;
    for (int at = 8; ; ) {
      int length = in.getInt(at);
      String type = text(file, at + 4, 4);
      int end = end(file, at + 12L, length);
      switch (type) {
        case "IHDR", "PLTE", "IDAT", "tRNS", "IEND" -> out.write(file, at, end - at);
        case "eXIf" -> orientation = orientation(file, at + 8, length);
        default -> {
          // A part that must be understood and is unknown: not a file that we can show whole.
          if (Character.isUpperCase(type.charAt(0))) {
            throw new IllegalArgumentException("An unknown part: " + type);
          }
        }
      }
      if (type.equals("IEND")) {
        return new ImageFile(Sort.PNG, out.toByteArray(), orientation);
      }
      at = end;
    }
  }

  private static ImageFile jpeg(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    int orientation = 1;
    int scans = 0;
    for (int at = 2; ; ) {
      while (file[at] == (byte) 0xff && file[at + 1] == (byte) 0xff) {
        at++;
      }
      if (file[at] != (byte) 0xff) {
        throw new IllegalArgumentException("No marker where one must be");
      }
      int marker = file[at + 1] & 0xff;
      if (marker == 0xd9) {
        out.write(file, at, 2);
        break;
      }
      int length = in.getShort(at + 2) & 0xffff;
      int end = end(file, at + 2L, Math.max(2, length));
      if (marker == 0xe1 && starts(file, at + 4, "Exif\0\0")) {
        orientation = orientation(file, at + 10, end - at - 10);
      }
      boolean scan = marker == 0xda;
      if (scan) {
        end = endOfScan(file, end);
        if (++scans > MOST_SCANS) {
          throw new IllegalArgumentException("Too many scans");
        }
      }
      if (belongs(marker, file, at)) {
        out.write(file, at, end - at);
      }
      at = end;
    }
    return new ImageFile(Sort.JPEG, out.toByteArray(), orientation);
  }

  /// What makes the image, and what says which colours it has.
  private static boolean belongs(int marker, byte[] file, int at) {
    return switch (marker) {
      case 0xe0 -> starts(file, at + 4, "JFIF\0");
      case 0xe2 -> starts(file, at + 4, "ICC_PROFILE\0");
      case 0xee -> starts(file, at + 4, "Adobe");
      case 0xfe -> false;
      default -> marker < 0xe0 || marker > 0xef;
    };
  }

  /// Within a scan 0xff stands before a zero or a restart mark; anything else ends it.
  private static int endOfScan(byte[] file, int from) {
    for (int at = from; ; at++) {
      if (file[at] == (byte) 0xff) {
        int next = file[at + 1] & 0xff;
        if (next != 0 && (next < 0xd0 || next > 0xd7) && next != 0xff) {
          return at;
        }
      }
    }
  }

  private static int webpOrientation(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (long at = 12; at + 8 <= file.length; ) {
      long length = in.getInt((int) at + 4) & 0xffffffffL;
      if (starts(file, (int) at, "EXIF") && at + 8 + length <= file.length) {
        int from = (int) at + 8;
        int skipped = starts(file, from, "Exif\0\0") ? 6 : 0;
        return orientation(file, from + skipped, (int) length - skipped);
      }
      at += 8 + length + (length & 1);
    }
    return 1;
  }

  /// The one thing of all that a camera writes that changes what one sees. Read here, for a library
  /// would read all, and make room for as much as the file says that there is.
  private static int orientation(byte[] file, int from, int length) {
    if (length < 14 || length > LONGEST_EXIF || from + length > file.length) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, from, length).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > length - 2) {
      return 1;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if (at + 12 > length) {
        return 1;
      }
      if ((tiff.getShort(at) & 0xffff) == 0x0112) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static int end(byte[] file, long from, int length) {
    long end = from + length;
    if (length < 0 || end > file.length) {
      throw new IllegalArgumentException("A part that is longer than its file");
    }
    return (int) end;
  }

  private static String text(byte[] file, int at, int length) {
    return new String(file, at, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean starts(byte[] file, int at, String sign) {
    return at >= 0
        && at + sign.length() <= file.length
        && text(file, at, sign.length()).equals(sign);
  }
}
