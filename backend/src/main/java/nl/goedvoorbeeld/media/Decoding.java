package nl.goedvoorbeeld.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes pixels of a file: the first picture in it, the right side up, in sRGB, without anything
/// else.
final class Decoding {
  private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

  static final long MOST_PIXELS = 40_000_000;
  static final int LONGEST_SIDE = 12_000;

  /// Of a reader that decodes the whole image, also when asked for a part.
  private static final long MOST_WEBP_PIXELS = 16_000_000;

  /// What is larger is read in parts and made smaller at once: it gets smaller anyhow, and memory
  /// is what a node has least.
  private static final long PIXELS_IN_MEMORY = 8_000_000;

  private Decoding() {}

  sealed interface Decoded {
    /// @param lossless whether the file held each pixel as it was made
    record Pixels(BufferedImage image, int orientation, boolean lossless) implements Decoded {}

    record Refused(String sentence) implements Decoded {}
  }

  static Decoded of(byte[] file) {
    var sort = ImageFile.sort(file);
    if (sort.isEmpty()) {
      return new Decoded.Refused(ImageFile.refusal(file));
    }
    return ImageFile.of(sort.get(), file)
        .map(Decoding::read)
        .orElseGet(() -> new Decoded.Refused(DAMAGED));
  }

  private static final String DAMAGED = "Dit bestand is beschadigd of niet compleet.";

  private static Decoded read(ImageFile source) {
    var cut = new AtomicBoolean();
    try (var in = new ByteArrayImageInputStream(source.bytes())) {
      ImageReader reader = reader(source.sort());
      try {
        reader.addIIOReadWarningListener(
            (_, warning) -> cut.compareAndSet(false, warning.contains("remature end")));
        reader.setInput(in, false, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        String objection = objection(source.sort(), width, height);
        if (objection != null) {
          return new Decoded.Refused(objection);
        }
        BufferedImage image =
            (long) width * height <= PIXELS_IN_MEMORY
                ? plain(reader.read(0))
                : smaller(parts(source.sort(), reader, width), width, height);
        if (cut.get()) {
          return new Decoded.Refused(DAMAGED);
        }
        boolean lossless =
            source.sort() == ImageFile.Sort.PNG || source.sort() == ImageFile.Sort.GIF;
        return new Decoded.Pixels(
            image.getColorModel().hasAlpha() && opaque(image) ? without(image) : image,
            source.orientation(),
            lossless);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The readers throw all sorts at what is not as it should be.
      LOG.info("An image of the sort {} could not be read", source.sort(), e);
      return new Decoded.Refused(DAMAGED);
    }
  }

  /// Decided by what the head of the file says, before there is a single pixel.
  private static @Nullable String objection(ImageFile.Sort sort, long width, long height) {
    if (width <= 0 || height <= 0) {
      return DAMAGED;
    }
    long most = sort == ImageFile.Sort.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS;
    return width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > most
        ? "Deze afbeelding is te groot: %d bij %d beeldpunten. Maak haar kleiner; 1600 breed is genoeg."
            .formatted(width, height)
        : null;
  }

  private interface Parts {
    BufferedImage rows(int from, int count) throws IOException;
  }

  /// A reader that decodes all of it for each part is asked once.
  private static Parts parts(ImageFile.Sort sort, ImageReader reader, int width)
      throws IOException {
    if (sort == ImageFile.Sort.WEBP) {
      BufferedImage whole = reader.read(0);
      return (from, count) -> whole.getSubimage(0, from, width, count);
    }
    return (from, count) -> {
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(new Rectangle(0, from, width, count));
      return reader.read(0, param);
    };
  }

  private static BufferedImage smaller(Parts parts, int width, int height) throws IOException {
    double scale = Math.sqrt((double) PIXELS_IN_MEMORY / width / height);
    int rows = (int) Math.max(1, PIXELS_IN_MEMORY / width);
    @Nullable Shrinking shrinking = null;
    for (int from = 0; from < height; from += rows) {
      BufferedImage part = plain(parts.rows(from, Math.min(rows, height - from)));
      if (shrinking == null) {
        shrinking =
            new Shrinking(
                width,
                height,
                Math.max(1, (int) (width * scale)),
                Math.max(1, (int) (height * scale)),
                part.getColorModel().hasAlpha());
      }
      shrinking.add(part);
    }
    return Objects.requireNonNull(shrinking).done();
  }

  /// By sort and not by asking around who can read it: each file meets one reader that we know.
  private static ImageReader reader(ImageFile.Sort sort) throws IOException {
    return switch (sort) {
      case JPEG -> registered().createReaderInstance(null);
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
    };
  }

  /// This one reads with the help of the JDK's, which it finds when it is registered.
  private static ImageReaderSpi registered() {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    @Nullable ImageReaderSpi reader = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    if (reader == null) {
      reader = new JPEGImageReaderSpi();
      registry.registerServiceProvider(reader);
    }
    return reader;
  }

  /// In sRGB, with an alpha channel only where something shines through.
  private static BufferedImage plain(BufferedImage raw) {
    boolean transparent = raw.getColorModel().getTransparency() != Transparency.OPAQUE;
    BufferedImage image =
        new BufferedImage(
            raw.getWidth(),
            raw.getHeight(),
            transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    ColorSpace colours = raw.getColorModel().getColorSpace();
    if (colours.getType() == ColorSpace.TYPE_GRAY) {
      grey(raw, image);
    } else if (colours.isCS_sRGB()) {
      Graphics2D graphics = image.createGraphics();
      // Laid over nothing, what shines through would lose some of its colour.
      graphics.setComposite(AlphaComposite.Src);
      graphics.drawImage(raw, 0, 0, null);
      graphics.dispose();
    } else {
      new ColorConvertOp(null).filter(raw, image);
    }
    return image;
  }

  /// The JDK takes grey for linear light, which no file means, and would make it too light.
  private static void grey(BufferedImage raw, BufferedImage image) {
    Raster raster = raw.getRaster();
    int shift = raw.getColorModel().getComponentSize(0) - 8;
    boolean alpha = raster.getNumBands() > 1;
    int[] row = new int[raw.getWidth()];
    for (int y = 0; y < raw.getHeight(); y++) {
      for (int x = 0; x < row.length; x++) {
        int value = eight(raster.getSample(x, y, 0), shift);
        int covers = alpha ? eight(raster.getSample(x, y, 1), shift) : 0xff;
        row[x] = covers << 24 | value * 0x010101;
      }
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }

  private static int eight(int sample, int shift) {
    if (shift >= 0) {
      return sample >> shift;
    }
    int most = (1 << 8 + shift) - 1;
    return sample * 0xff / most;
  }

  private static boolean opaque(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (pixel >>> 24 != 0xff) {
          return false;
        }
      }
    }
    return true;
  }

  private static BufferedImage without(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return opaque;
  }
}
