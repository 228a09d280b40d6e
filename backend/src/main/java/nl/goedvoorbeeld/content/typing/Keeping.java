package nl.goedvoorbeeld.content.typing;

/// What came of keeping what is being typed.
public enum Keeping {
  KEPT,
  /// There is no such item or version, the text is none, or nobody says where it is typed.
  UNFIT,
  /// This editor has as many texts at the item as are kept, and none of them goes for another.
  FULL
}
