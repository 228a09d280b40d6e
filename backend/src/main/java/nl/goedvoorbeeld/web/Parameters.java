package nl.goedvoorbeeld.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The parameters of a request, in a fixed order. A container would give up on all of them when
/// one, perhaps a stranger's, is badly encoded.
final class Parameters {
  private Parameters() {}

  /// An empty value of a parameter that is known says nothing: a form sends its empty fields along.
  ///
  /// @param strangers whether those that are not known are read too
  static Map<String, List<String>> read(String query, Set<String> known, boolean strangers) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String part : query.split("&")) {
      String[] sides = part.split("=", 2);
      String value = sides.length == 2 ? sides[1] : "";
      boolean told = known.contains(sides[0]) ? !value.isEmpty() : strangers && !part.isEmpty();
      if (told) {
        parameters.computeIfAbsent(sides[0], _ -> new ArrayList<>()).add(decoded(value));
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
