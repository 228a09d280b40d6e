package nl.goedvoorbeeld.reading.example;

import nl.goedvoorbeeld.reading.NamedLink;

/// What the page of an example may have besides its text, in the order of the page.
public enum Section {
  EFFECT("effect", "Wat veranderde er?"),
  TIMES("tijden", "Begintijden voor en na"),
  HELPED("hielp", "Wat hielp"),
  DRAWBACKS("nadelen", "Nadelen en valkuilen"),
  STEPS("stappen", "Wat er gebeurde"),
  RESISTANCE("weerstand", "Weerstand, en wat ermee gebeurde"),
  CONDITIONS("voorwaarden", "Wanneer past dit bij u?"),
  PROMISES("vervolg", "Toezeggingen en vervolg"),
  MORE("gegevens", "Meer over dit voorbeeld");

  static final Section FIRST_BELOW_THE_TEXT = STEPS;

  private final String id;
  private final String title;

  Section(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  NamedLink link() {
    return new NamedLink("#" + id, title);
  }
}
