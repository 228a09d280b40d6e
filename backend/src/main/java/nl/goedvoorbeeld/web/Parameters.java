package nl.goedvoorbeeld.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The parameters of a request that its address knows, in a fixed order. A container would give up
/// on all of them when one, perhaps a stranger's, is badly encoded.
final class Parameters {
  private Parameters() {}

  /// An empty value says nothing: a form sends its empty fields along.
  static Map<String, List<String>> read(String query, Set<String> known) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String part : query.split("&")) {
      String[] sides = part.split("=", 2);
      if (sides.length == 2 && !sides[1].isEmpty() && known.contains(sides[0])) {
        parameters.computeIfAbsent(sides[0], _ -> new ArrayList<>()).add(decoded(sides[1]));
      }
    }
    return parameters;
  }

  /// What is not properly encoded is taken as it stands: who types `?q=100%` means just that.
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return value;
    }
  }
}
