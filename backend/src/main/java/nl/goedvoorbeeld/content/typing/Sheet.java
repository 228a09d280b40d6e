package nl.goedvoorbeeld.content.typing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text is typed: one page that was loaded once, and how often its text was sent from
/// there. Together they name one text that was kept.
///
/// @param name 32 hexadecimal digits, drawn by the page
/// @param step only ever goes up
public record Sheet(String name, long step) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{32})\\.(\\d{1,15})");

  /// @param written as {@link #toString} writes it; anything else is none
  public static Optional<Sheet> read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? Optional.of(new Sheet(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /// For a text that no page names.
  static Sheet fresh() {
    return new Sheet(UUID.randomUUID().toString().replace("-", ""), 0);
  }

  @Override
  public String toString() {
    return name + "." + step;
  }
}
