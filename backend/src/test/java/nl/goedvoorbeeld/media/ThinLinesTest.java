package nl.goedvoorbeeld.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.media.Decoding.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A drawing gets smaller without losing what was drawn.
class ThinLinesTest {
  /// Odd, so that it falls on each place of whatever is passed over.
  private static final int APART = 37;

  private static BufferedImage drawing(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    for (int x = APART / 2; x < width; x += APART) {
      graphics.drawLine(x, 0, x, height);
    }
    for (int y = APART / 2; y < height; y += APART) {
      graphics.drawLine(0, y, width, y);
    }
    graphics.dispose();
    return image;
  }

  /// The places in the first row or column where a line should be and is not.
  private static List<Integer> lost(BufferedImage image, boolean row, int before) {
    int length = row ? image.getWidth() : image.getHeight();
    List<Integer> lost = new ArrayList<>();
    for (int line = APART / 2; line < before; line += APART) {
      int at = (int) ((line + 0.5) * length / before);
      int darkest = 0xff;
      for (int near = Math.max(0, at - 1); near <= Math.min(length - 1, at + 1); near++) {
        darkest = Math.min(darkest, (row ? image.getRGB(near, 0) : image.getRGB(0, near)) & 0xff);
      }
      if (darkest > 244) {
        lost.add(line);
      }
    }
    return lost;
  }

  @ParameterizedTest
  @CsvSource({"2480, 3508, png", "3508, 2480, jpeg", "3100, 2000, png", "4000, 2100, gif"})
  void every_line_of_one_pixel_is_there_in_every_size(int width, int height, String format) {
    byte[] file = Pictures.file(drawing(width, height), format);
    var read = (Decoded.Pixels) Decoding.of(file);
    var encoded = Encoding.of(read.image(), read.orientation(), read.lossless());
    assertThat(encoded.variants()).hasSize(3);
    for (Encoding.Variant variant : encoded.variants()) {
      BufferedImage image = Pictures.image(variant.bytes());
      assertThat(lost(image, true, width)).as(variant.width() + " wide").isEmpty();
      assertThat(lost(image, false, height)).as(variant.width() + " wide").isEmpty();
    }
  }

  @Test
  void what_is_read_in_parts_is_put_together_in_order() {
    int width = 3000;
    int height = 5400;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(
            x, y, (y * 255 / height) << 24 | (x * 255 / width) << 16 | (y * 255 / height) << 8);
      }
    }
    BufferedImage read = ((Decoded.Pixels) Decoding.of(Pictures.file(image, "png"))).image();
    assertThat((long) read.getWidth() * read.getHeight()).isBetween(7_900_000L, 8_000_000L);
    for (int y = read.getHeight() / 8; y < read.getHeight(); y += 7) {
      int x = y % read.getWidth();
      int pixel = read.getRGB(x, y);
      int down = y * 255 / read.getHeight();
      assertThat(pixel >>> 24).as("alpha %d %d", x, y).isBetween(down - 2, down + 2);
      assertThat(pixel >> 8 & 0xff).as("down %d %d", x, y).isBetween(down - 2, down + 2);
      assertThat(pixel >> 16 & 0xff)
          .as("across %d %d", x, y)
          .isBetween(x * 255 / read.getWidth() - 2, x * 255 / read.getWidth() + 2);
    }
  }

  @Test
  void what_shines_through_does_not_colour_what_covers() {
    var image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xffff0000);
    image.setRGB(1, 0, 0x0000ff00);
    image.setRGB(2, 0, 0xff102030);
    image.setRGB(2, 1, 0xff102030);
    image.setRGB(3, 0, 0xff102030);
    image.setRGB(3, 1, 0xff102030);
    BufferedImage small = Shrinking.of(image, 2, 1);
    assertThat(small.getRGB(0, 0)).isEqualTo(0x40ff0000);
    assertThat(small.getRGB(1, 0)).isEqualTo(0xff102030);
  }
}
