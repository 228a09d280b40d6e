package nl.goedvoorbeeld.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a reader asks: an address within the site, its parameters in a fixed order, and the day on
/// which it is asked.
public record Question(String path, Map<String, List<String>> parameters, LocalDate day) {

  public Optional<String> parameter(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }

  /// A parameter that was given more than once.
  public Optional<String> repeated() {
    return parameters.entrySet().stream()
        .filter(parameter -> parameter.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The parameters as they stand behind a path, question mark included; empty when there are none.
  public String query() {
    String query =
        parameters.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(value -> part(one.getKey(), value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String part(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
