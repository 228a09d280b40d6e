package nl.goedvoorbeeld.cms.entry;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one path of an SVG.
///
/// @param size of its side, quiet edge included, in dots
public record Square(int size, String path) {
  private static final int EDGE = 4;

  static Square of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + EDGE).append(' ').append(y + EDGE).append("h1v1h-1z");
        }
      }
    }
    return new Square(code.size + 2 * EDGE, path.toString());
  }
}
