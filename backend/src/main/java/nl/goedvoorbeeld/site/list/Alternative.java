package nl.goedvoorbeeld.site.list;

import nl.goedvoorbeeld.reading.Visit;

/// One of several orders or variants; each has its address.
public record Alternative(String label, String href, boolean chosen) {
  public Alternative on(Visit visit) {
    return href.isEmpty() ? this : new Alternative(label, visit.at(href), chosen);
  }
}
