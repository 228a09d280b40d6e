package nl.goedvoorbeeld.web;

import java.util.regex.Pattern;

/// What a client says it can use.
final class Accept {
  private static final Pattern REFUSED =
      Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)", Pattern.CASE_INSENSITIVE);

  private Accept() {}

  /// Whether a value of the header allows a content type. Of the ranges that hold it the most exact
  /// one decides. Who says nothing takes anything.
  static boolean allows(String header, String contentType) {
    if (header.isBlank()) {
      return true;
    }
    String type = withoutParameters(contentType);
    int exactness = 0;
    boolean allowed = false;
    for (String range : header.split(",")) {
      int one = exactness(withoutParameters(range), type);
      if (one > 0 && one >= exactness) {
        exactness = one;
        allowed = !REFUSED.matcher(range).find();
      }
    }
    return allowed;
  }

  private static String withoutParameters(String range) {
    return range.split(";", 2)[0].strip();
  }

  private static int exactness(String range, String type) {
    if (range.equalsIgnoreCase(type)) {
      return 3;
    }
    if (range.equalsIgnoreCase(type.substring(0, type.indexOf('/') + 1) + "*")) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }
}
