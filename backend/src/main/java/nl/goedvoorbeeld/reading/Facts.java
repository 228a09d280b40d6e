package nl.goedvoorbeeld.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Facts that every kind may have, in one order, without those that have no value.
public final class Facts {
  private final Map<String, List<NamedLink>> rows = new LinkedHashMap<>();

  public Facts add(String term, List<NamedLink> values) {
    if (!values.isEmpty()) {
      rows.put(term, values);
    }
    return this;
  }

  public Facts text(String term, String value) {
    return value.isEmpty() ? this : add(term, List.of(NamedLink.plain(value)));
  }

  public Facts text(String term, Optional<String> value) {
    return text(term, value.orElse(""));
  }

  public List<Fact> list() {
    return rows.entrySet().stream().map(row -> new Fact(row.getKey(), row.getValue())).toList();
  }
}
