package nl.goedvoorbeeld.privacy;

/// Where something is held.
///
/// @param name of a table `schema.table`; of a file its path in the data folder, that of a folder
///   with a slash at its end; else words
public record Spot(Sort sort, String name) {
  public enum Sort {
    TABLE("tabel"),
    FILE("bestand"),
    LOG("log"),
    BACKUP("back-up"),
    MEMORY("geheugen"),
    COOKIE("cookie"),
    METRIC("meting");

    final String word;

    Sort(String word) {
      this.word = word;
    }
  }

  /// As in `` tabel `desk.link` ``.
  String words() {
    return sort.word + " `" + name + "`";
  }
}
