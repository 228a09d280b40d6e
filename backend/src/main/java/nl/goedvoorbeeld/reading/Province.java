package nl.goedvoorbeeld.reading;

/// The twelve provinces, each with its place in the tile map.
public enum Province {
  GRONINGEN("Groningen", "groningen-provincie", "Gr", 4, 0),
  FRYSLAN("Fryslân", "fryslan", "Fr", 3, 0),
  DRENTHE("Drenthe", "drenthe", "Dr", 4, 1),
  OVERIJSSEL("Overijssel", "overijssel", "Ov", 4, 2),
  FLEVOLAND("Flevoland", "flevoland", "Fl", 3, 1),
  GELDERLAND("Gelderland", "gelderland", "Gld", 3, 2),
  UTRECHT("Utrecht", "utrecht-provincie", "Ut", 2, 2),
  NOORD_HOLLAND("Noord-Holland", "noord-holland", "NH", 2, 1),
  ZUID_HOLLAND("Zuid-Holland", "zuid-holland", "ZH", 1, 2),
  ZEELAND("Zeeland", "zeeland", "Ze", 1, 3),
  NOORD_BRABANT("Noord-Brabant", "noord-brabant", "NB", 2, 3),
  LIMBURG("Limburg", "limburg", "Li", 3, 3);

  private final String label;
  private final String term;
  private final String abbreviation;
  private final int column;
  private final int row;

  Province(String label, String term, String abbreviation, int column, int row) {
    this.label = label;
    this.term = term;
    this.abbreviation = abbreviation;
    this.column = column;
    this.row = row;
  }

  public String label() {
    return label;
  }

  /// Its id in the list of regions.
  public String term() {
    return term;
  }

  public String abbreviation() {
    return abbreviation;
  }

  public int column() {
    return column;
  }

  public int row() {
    return row;
  }
}
