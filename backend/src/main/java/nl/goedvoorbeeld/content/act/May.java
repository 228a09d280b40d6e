package nl.goedvoorbeeld.content.act;

/// Whether an editor may do something about a draft as it stands now. What an act would answer is
/// what is told beforehand, for both ask the same.
public sealed interface May {
  /// Why not; empty where they may.
  default String because() {
    return "";
  }

  record Yes() implements May {}

  /// Not this editor, or not yet.
  record No(String because) implements May {}

  /// Nobody: the draft is in another state, or there is a newer one, or none.
  record NotNow(String because) implements May {}
}
