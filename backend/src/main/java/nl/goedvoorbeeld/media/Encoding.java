package nl.goedvoorbeeld.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels as files of our own, in a few widths and never larger than they were. The same
/// pixels give the same bytes.
final class Encoding {
  /// A text is some 700 pixels wide on a screen; the rest is for screens with finer points.
  private static final int[] WIDTHS = {480, 960, 1600};

  private static final int TALLEST = 4_000;
  private static final float QUALITY = 0.82f;

  /// A drawing is smaller as PNG and sharper; a photo is several times as large.
  private static final double WORTH_SHARPNESS = 1.3;

  private Encoding() {}

  /// @param variants smallest first
  record Encoded(String type, List<Variant> variants) {}

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Variant(int width, int height, byte[] bytes) {}

  /// @param image upright when turned as the orientation says
  static Encoded of(BufferedImage image, int orientation, boolean lossless) {
    boolean lying = orientation >= 5;
    double width = lying ? image.getHeight() : image.getWidth();
    double height = lying ? image.getWidth() : image.getHeight();
    double scale = Math.min(1, Math.min(WIDTHS[WIDTHS.length - 1] / width, TALLEST / height));
    int wide = Math.max(1, (int) Math.round(width * scale));
    int tall = Math.max(1, (int) Math.round(height * scale));
    BufferedImage small = Shrinking.of(image, lying ? tall : wide, lying ? wide : tall);
    return of(upright(small, orientation), lossless);
  }

  /// Of an image that has its largest size already.
  private static Encoded of(BufferedImage whole, boolean lossless) {
    boolean alpha = whole.getColorModel().hasAlpha();
    byte[] jpeg = alpha ? new byte[0] : jpeg(whole);
    byte[] png = alpha || lossless ? png(whole) : new byte[0];
    boolean sharp = alpha || lossless && png.length <= jpeg.length * WORTH_SHARPNESS;
    return new Encoded(sharp ? "png" : "jpg", variants(whole, sharp ? png : jpeg, sharp));
  }

  /// An image with smaller ones made of it.
  ///
  /// @param bytes of the image itself
  static List<Variant> variants(BufferedImage whole, byte[] bytes, boolean png) {
    List<Variant> variants = new ArrayList<>();
    for (int width : WIDTHS) {
      // One that is hardly smaller is no choice.
      if (width * 1.2 <= whole.getWidth()) {
        int height = Math.max(1, Math.round((float) whole.getHeight() * width / whole.getWidth()));
        BufferedImage small = Shrinking.of(whole, width, height);
        variants.add(new Variant(width, height, png ? png(small) : jpeg(small)));
      }
    }
    variants.add(new Variant(whole.getWidth(), whole.getHeight(), bytes));
    return List.copyOf(variants);
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    // Where x and y of the original go: columns of the matrix, then what is added.
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    boolean lying = orientation >= 5;
    BufferedImage to =
        new BufferedImage(lying ? height : width, lying ? width : height, image.getType());
    Graphics2D graphics = to.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return to;
  }

  private static byte[] png(BufferedImage image) {
    return written("png", image);
  }

  private static byte[] jpeg(BufferedImage image) {
    return written("jpeg", image);
  }

  private static byte[] written(String format, BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
