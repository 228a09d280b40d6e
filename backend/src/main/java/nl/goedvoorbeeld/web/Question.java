package nl.goedvoorbeeld.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader asks: an address within the site, its parameters in a fixed order, and the day on
/// which it is asked.
public record Question(String path, Map<String, List<String>> parameters, LocalDate day) {

  public Optional<String> parameter(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }
}
