package nl.goedvoorbeeld.site.list;

import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.Visit;

/// The tile map of the twelve provinces.
public final class Maps {
  private static final Map<Province, String> TERMS =
      Map.ofEntries(
          Map.entry(Province.GRONINGEN, "groningen-provincie"),
          Map.entry(Province.FRYSLAN, "fryslan"),
          Map.entry(Province.DRENTHE, "drenthe"),
          Map.entry(Province.OVERIJSSEL, "overijssel"),
          Map.entry(Province.FLEVOLAND, "flevoland"),
          Map.entry(Province.GELDERLAND, "gelderland"),
          Map.entry(Province.UTRECHT, "utrecht-provincie"),
          Map.entry(Province.NOORD_HOLLAND, "noord-holland"),
          Map.entry(Province.ZUID_HOLLAND, "zuid-holland"),
          Map.entry(Province.ZEELAND, "zeeland"),
          Map.entry(Province.NOORD_BRABANT, "noord-brabant"),
          Map.entry(Province.LIMBURG, "limburg"));

  private Maps() {}

  public static String term(Province province) {
    return TERMS.getOrDefault(province, "");
  }

  /// How many examples each province has, its municipalities included.
  static TileMap of(Visit visit) {
    return new TileMap(
        "praktijkvoorbeelden",
        List.of(Province.values()).stream().map(one -> tile(visit, one)).toList());
  }

  private static Tile tile(Visit visit, Province province) {
    String term = term(province);
    long count = visit.snapshot().within(term).getOrDefault(Kind.CASE_STUDY, List.of()).size();
    return new Tile(province, count, "/zoeken?soort=praktijkvoorbeeld&regio=" + term, false);
  }
}
