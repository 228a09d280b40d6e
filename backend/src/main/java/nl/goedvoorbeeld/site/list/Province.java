package nl.goedvoorbeeld.site.list;

/// The twelve provinces, each with its place in the tile map.
public enum Province {
  GRONINGEN("Groningen", "Gr", 4, 0),
  FRYSLAN("Fryslân", "Fr", 3, 0),
  DRENTHE("Drenthe", "Dr", 4, 1),
  OVERIJSSEL("Overijssel", "Ov", 4, 2),
  FLEVOLAND("Flevoland", "Fl", 3, 1),
  GELDERLAND("Gelderland", "Gld", 3, 2),
  UTRECHT("Utrecht", "Ut", 2, 2),
  NOORD_HOLLAND("Noord-Holland", "NH", 2, 1),
  ZUID_HOLLAND("Zuid-Holland", "ZH", 1, 2),
  ZEELAND("Zeeland", "Ze", 1, 3),
  NOORD_BRABANT("Noord-Brabant", "NB", 2, 3),
  LIMBURG("Limburg", "Li", 3, 3);

  private final String label;
  private final String abbreviation;
  private final int column;
  private final int row;

  Province(String label, String abbreviation, int column, int row) {
    this.label = label;
    this.abbreviation = abbreviation;
    this.column = column;
    this.row = row;
  }

  public String label() {
    return label;
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
