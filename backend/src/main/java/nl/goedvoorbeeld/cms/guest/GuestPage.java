package nl.goedvoorbeeld.cms.guest;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.reading.SafeHtml;

/// Template `inzage`: one version as readers would see it, for someone without an account, with
/// room for a remark beside each fact.
///
/// @param headed whether the page has a head of its own
/// @param comments whether they may say something of it
/// @param at the key of the fact that [#error] is about; empty for the whole
/// @param typed what was filled in there
/// @param whole what they said of the whole
/// @param elsewhere what they said of words that are no longer there
public record GuestPage(
    Frame frame,
    String address,
    String who,
    String until,
    boolean headed,
    boolean comments,
    String at,
    String error,
    String typed,
    List<Piece> pieces,
    List<String> whole,
    List<Remarked> elsewhere) {
  private static final int BRIEF = 60;

  /// @param key of the fact at the end of it; empty where there is none
  /// @param words of that fact
  /// @param said what they said of it through this link
  public record Piece(SafeHtml html, String key, String words, List<String> said) {}

  /// As much of the words as tells which fact is meant.
  public static String brief(String words) {
    int end = words.offsetByCodePoints(0, Math.min(BRIEF, words.codePointCount(0, words.length())));
    return end < words.length() ? words.substring(0, end) + "…" : words;
  }

  public record Remarked(String passage, String text) {}

  /// Why the comment on this fact was refused; empty when it was not.
  public String errorAt(String key) {
    return at.equals(key) ? error : "";
  }

  public String typedAt(String key) {
    return at.equals(key) ? typed : "";
  }
}
