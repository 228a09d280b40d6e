package nl.goedvoorbeeld.site;

/// One of several orders or variants; each has its address.
public record Choice(String label, String href, boolean chosen) {
  Choice on(Visit visit) {
    return href.isEmpty() ? this : new Choice(label, visit.at(href), chosen);
  }
}
