package nl.goedvoorbeeld.reading;

import java.util.List;

/// A row of the facts beside a text.
public record Fact(String term, List<NamedLink> values) {
  public static Fact of(String term, String value) {
    return new Fact(term, List.of(NamedLink.plain(value)));
  }
}
