package nl.goedvoorbeeld.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet whose parts stand in a folder of its name (`css/basis.css`, `css/basis/card.css`)
/// takes them in where it says `@import "basis/card.css";`: many files for who writes, one for who
/// reads. Not the build does this but whoever lays a theme, so that a folder given at run time can
/// replace one part, and a part that is saved while developing is seen at once.
final class StyleSheets {
  private static final String FOLDER = "css/";
  private static final Pattern PART = Pattern.compile("(?m)^@import \"([a-z-]+/[a-z-]+\\.css)\";$");

  /// What a text between quotes holds stays, whatever it looks like.
  private static final Pattern QUOTED_OR_COMMENT =
      Pattern.compile("(\"[^\"\n]*\"|'[^'\n]*')|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern NAME_OF_PROPERTY = Pattern.compile("^([a-z][a-z-]*): ");

  /// Behind these the next line needs no sign between.
  private static final Set<String> ENDS = Set.of(";", "{", "}", ",");

  private StyleSheets() {}

  /// @return what is to be served: the parts are in their sheets and no longer by themselves
  static Map<String, byte[]> joined(Map<String, byte[]> files) {
    Map<String, byte[]> served = new HashMap<>(files);
    served.keySet().removeIf(path -> files.containsKey(sheetOf(path)));
    served.replaceAll((path, bytes) -> path.endsWith(".css") ? withParts(bytes, files) : bytes);
    return served;
  }

  /// Of a part, the sheet that it may belong to; of anything else a path that is no file.
  private static String sheetOf(String path) {
    return path.startsWith(FOLDER) ? path.substring(0, path.lastIndexOf('/')) + ".css" : "";
  }

  private static byte[] withParts(byte[] sheet, Map<String, byte[]> files) {
    String text = new String(sheet, UTF_8);
    if (!PART.matcher(text).find()) {
      return sheet;
    }
    String whole =
        PART.matcher(text)
            .replaceAll(
                found -> {
                  byte[] part = files.get(FOLDER + found.group(1));
                  return Matcher.quoteReplacement(
                      part == null ? found.group() : new String(part, UTF_8));
                });
    return small(whole).getBytes(UTF_8);
  }

  /// Without what only people need: comments, indents and most ends of lines.
  private static String small(String text) {
    String bare =
        QUOTED_OR_COMMENT
            .matcher(text)
            .replaceAll(
                found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    var small = new StringBuilder();
    for (String written :
        bare.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      String line = NAME_OF_PROPERTY.matcher(written).replaceFirst("$1:");
      int last = small.length() - 1;
      if (line.equals("}") && last >= 0 && small.charAt(last) == ';') {
        small.setLength(last);
      }
      small.append(line.endsWith(" {") ? line.substring(0, line.length() - 2) + '{' : line);
      if (!ENDS.contains(line.substring(line.length() - 1))) {
        small.append('\n');
      }
    }
    return small.toString();
  }
}
