package nl.goedvoorbeeld.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Files of images for tests, honest and hostile.
public final class Pictures {
  /// One point each: lossy, lossless, with alpha, and of more than one frame.
  static final String[] WEBP = {
    "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=",
    "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
    "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==",
    "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhMDQAAAC8AAAAQBxAREYiI/gcA"
  };

  private Pictures() {}

  /// Many colours, as light gives.
  static BufferedImage photo(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(width * 31L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = random.nextInt(40);
        image.setRGB(
            x, y, x * 200 / width + noise << 16 | y * 200 / height + noise << 8 | 60 + noise);
      }
    }
    return image;
  }

  /// Red, green, blue and white, from the left upper corner on as one reads.
  static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int part = 0; part < 4; part++) {
      graphics.setColor(colours[part]);
      graphics.fillRect(part % 2 * width / 2, part / 2 * height / 2, width / 2, height / 2);
    }
    graphics.dispose();
    return image;
  }

  public static byte[] jpegOfPhoto(int width, int height) {
    return file(photo(width, height), "jpeg");
  }

  public static byte[] pngOfDrawing(int width, int height) {
    return file(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  static byte[] webp(int which) {
    return Base64.getDecoder().decode(WEBP[which]);
  }

  static byte[] file(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage image(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A JPEG that says how the camera was held, where it was, and whatever else.
  public static byte[] withExif(byte[] jpeg, int orientation, String secret) {
    try {
      var exif = new ByteArrayOutputStream();
      var data = new DataOutputStream(exif);
      data.writeBytes("Exif\0\0MM\0*");
      data.writeInt(8);
      data.writeShort(2);
      data.writeShort(0x0112); // orientation
      data.writeShort(3);
      data.writeInt(1);
      data.writeShort(orientation);
      data.writeShort(0);
      data.writeShort(0x8825); // where the position stands
      data.writeShort(4);
      data.writeInt(1);
      data.writeInt(38);
      data.writeInt(0);
      data.writeBytes("GPSLatitude " + secret);
      return withSegment(jpeg, 0xe1, exif.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) throws IOException {
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.write(jpeg, 0, 2);
    data.writeShort(0xff00 | marker);
    data.writeShort(body.length + 2);
    data.write(body);
    data.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /// A PNG with one more part after its head.
  static byte[] withPart(byte[] png, String type, byte[] body) {
    var out = new ByteArrayOutputStream();
    int afterHead = 8 + 25;
    out.write(png, 0, afterHead);
    out.writeBytes(part(type, body));
    out.write(png, afterHead, png.length - afterHead);
    return out.toByteArray();
  }

  static byte[] part(String type, byte[] body) {
    try {
      var out = new ByteArrayOutputStream();
      var data = new DataOutputStream(out);
      data.writeInt(body.length);
      byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
      data.write(name);
      data.write(body);
      var crc = new CRC32();
      crc.update(name);
      crc.update(body);
      data.writeInt((int) crc.getValue());
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A PNG that says that it has this many pixels, and has what is given instead.
  public static byte[] png(int width, int height, int depth, int type, byte[] pixels) {
    try {
      var out = new ByteArrayOutputStream();
      var data = new DataOutputStream(out);
      data.writeLong(0x89504E470D0A1A0AL);
      var head = new ByteArrayOutputStream();
      var fields = new DataOutputStream(head);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {(byte) depth, (byte) type, 0, 0, 0});
      data.write(part("IHDR", head.toByteArray()));
      if (type == 3) {
        data.write(part("PLTE", new byte[] {0, 0, 0, -1, -1, -1}));
      }
      data.write(part("IDAT", packed(pixels)));
      data.write(part("IEND", new byte[0]));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packed(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var packing = new DeflaterOutputStream(out)) {
      packing.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
