package nl.goedvoorbeeld.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Makes an image smaller, row by row: each pixel becomes the average of all that it stands for, so
/// that a line of one pixel gets paler and never goes.
final class Shrinking {
  private static final int CHANNELS = 4;

  private final BufferedImage to;
  private final boolean alpha;
  private final Shares across;
  private final Shares down;
  private final float[] row;
  private final float[] sums;
  private int rows;

  /// How much of each old place belongs to the new one in which it begins; the rest is of the next.
  private record Shares(int[] place, float[] first) {
    static Shares of(int from, int to) {
      int[] place = new int[from];
      float[] first = new float[from];
      for (int at = 0; at < from; at++) {
        long begin = (long) at * to;
        place[at] = (int) (begin / from);
        long left = (place[at] + 1L) * from - begin;
        first[at] = left >= to ? 1 : (float) left / to;
      }
      return new Shares(place, first);
    }
  }

  /// From a size to one that is no larger.
  Shrinking(int fromWidth, int fromHeight, int width, int height, boolean alpha) {
    this.alpha = alpha;
    to =
        new BufferedImage(
            width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    across = Shares.of(fromWidth, width);
    down = Shares.of(fromHeight, height);
    row = new float[width * CHANNELS];
    sums = new float[width * CHANNELS];
  }

  static BufferedImage of(BufferedImage image, int width, int height) {
    if (image.getWidth() == width && image.getHeight() == height) {
      return image;
    }
    var shrinking =
        new Shrinking(
            image.getWidth(), image.getHeight(), width, height, image.getColorModel().hasAlpha());
    shrinking.add(image);
    return shrinking.done();
  }

  /// The rows that come next.
  void add(BufferedImage part) {
    int[] pixels = new int[part.getWidth()];
    for (int y = 0; y < part.getHeight(); y++) {
      part.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
      narrow(pixels);
      float first = down.first()[rows];
      addRow(first);
      rows++;
      if (rows == down.place().length || down.place()[rows] > down.place()[rows - 1]) {
        write(down.place()[rows - 1]);
        addRow(1 - first);
      }
    }
  }

  BufferedImage done() {
    if (rows != down.place().length) {
      throw new IllegalStateException("Not all rows came: " + rows);
    }
    return to;
  }

  private void narrow(int[] pixels) {
    Arrays.fill(row, 0);
    for (int x = 0; x < pixels.length; x++) {
      int at = across.place()[x] * CHANNELS;
      float first = across.first()[x];
      add(pixels[x], first, at);
      if (first < 1) {
        add(pixels[x], 1 - first, at + CHANNELS);
      }
    }
  }

  /// What does not cover counts for as little.
  private void add(int pixel, float share, int at) {
    float covers = share * (pixel >>> 24);
    row[at] += covers;
    row[at + 1] += covers * (pixel >> 16 & 0xff);
    row[at + 2] += covers * (pixel >> 8 & 0xff);
    row[at + 3] += covers * (pixel & 0xff);
  }

  private void addRow(float share) {
    if (share > 0) {
      for (int at = 0; at < row.length; at++) {
        sums[at] += share * row[at];
      }
    }
  }

  private void write(int y) {
    float whole =
        (float) across.place().length / to.getWidth() * down.place().length / to.getHeight();
    for (int x = 0; x < to.getWidth(); x++) {
      int at = x * CHANNELS;
      float covers = sums[at];
      int colour = 0;
      for (int channel = 1; channel < CHANNELS; channel++) {
        colour =
            colour << 8
                | (covers == 0 ? 0 : Math.min(0xff, Math.round(sums[at + channel] / covers)));
      }
      int opacity = alpha ? Math.min(0xff, Math.round(covers / whole)) : 0xff;
      to.setRGB(x, y, opacity << 24 | colour);
    }
    Arrays.fill(sums, 0);
  }
}
