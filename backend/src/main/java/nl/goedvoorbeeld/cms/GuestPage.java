package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `inzage`: one version, passage by passage, for someone without an account.
///
/// @param comments whether they may say something of it
/// @param at the number of the passage that [#error] is about; -1 for the whole
/// @param typed what was filled in there
/// @param whole what they said of the whole
public record GuestPage(
    Frame frame,
    String address,
    String who,
    String until,
    boolean comments,
    int at,
    String error,
    String typed,
    List<Passage> passages,
    List<String> whole) {

  /// @param said what they said of it through this link
  public record Passage(int number, String text, List<String> said) {}

  /// Why the comment on this passage was refused; empty when it was not.
  public String errorAt(int number) {
    return at == number ? error : "";
  }

  public String typedAt(int number) {
    return at == number ? typed : "";
  }
}
