package nl.goedvoorbeeld.cms.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The line ends of a text. A browser knows one sort in a field and always sends the other, so only
/// here is known which ones a document has; a text that comes back gets them again.
public final class LineEnds {
  private static final String UNIX = "\n";
  private static final String WINDOWS = "\r\n";
  private static final Pattern AFTER_EACH = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

  private LineEnds() {}

  /// As a browser shows it and as all that compares texts wants it.
  public static String plain(String text) {
    return text.replace(WINDOWS, UNIX).replace('\r', '\n');
  }

  /// For a line that is new in this document.
  public static String of(String document) {
    return document.contains(WINDOWS) ? WINDOWS : UNIX;
  }

  /// What was sent, in the line ends of what it was made from: the lines above and below a change
  /// are as they were, whatever ends they have.
  ///
  /// @param end for the lines between
  public static String restore(String base, String sent, String end) {
    List<String> before = lines(base);
    List<String> now = lines(plain(sent));
    int shorter = Math.min(before.size(), now.size());
    int above = 0;
    while (above < shorter && plain(before.get(above)).equals(now.get(above))) {
      above++;
    }
    int below = 0;
    while (below < shorter - above
        && plain(before.get(before.size() - 1 - below)).equals(now.get(now.size() - 1 - below))) {
      below++;
    }
    List<String> all = new ArrayList<>(before.subList(0, above));
    now.subList(above, now.size() - below).forEach(line -> all.add(line.replace(UNIX, end)));
    all.addAll(before.subList(before.size() - below, before.size()));
    return String.join("", all);
  }

  public static String restore(String base, String sent) {
    return restore(base, sent, of(base));
  }

  /// Each with its end.
  private static List<String> lines(String text) {
    return List.of(AFTER_EACH.split(text, -1));
  }
}
