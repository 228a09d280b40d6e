package nl.goedvoorbeeld.markdown;

import java.util.Optional;

/// What a directive shows, for the screen and for places without markup. The HTML is not trusted:
/// it passes the sanitizer like the text around it.
///
/// @param note what is told beside the sentence instead of in it
public record Quote(String html, String plain, Optional<Note> note) {
  public Quote(String html, String plain) {
    this(html, plain, Optional.empty());
  }

  /// Where there is no markup for it.
  public static Quote words(String plain) {
    return new Quote(Html.escaped(plain), plain);
  }

  /// Opens from its number in the sentence; below the text where nothing opens. What is quoted
  /// twice in one text has one note.
  ///
  /// @param about what was quoted, in a few words: `−22 %`
  public record Note(String about, String html) {}
}
