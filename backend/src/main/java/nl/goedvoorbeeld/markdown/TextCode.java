package nl.goedvoorbeeld.markdown;

import nl.goedvoorbeeld.frontmatter.Fault;

/// What can be wrong with a body. Behind each what its faults are about.
public enum TextCode implements Fault.Code {
  /// How long it is, how long it may be.
  TOO_LONG,
  TOO_MANY_CELLS,
  TOO_MANY_BRACKETS,
  HEADING_OF_LEVEL_ONE,
  /// The signs that it may begin with at most.
  HEADING_SKIPS_LEVEL,
  HEADING_WITHOUT_TEXT,
  QUOTE_IN_HEADING,
  QUOTE_IN_LINK,
  QUOTE_IN_ALT,
  /// The address.
  UNSAFE_LINK,
  /// The address, and the one that was probably meant.
  MISTYPED_LINK,
  LINK_WITHOUT_TEXT,
  /// The address.
  IMAGE_ELSEWHERE,
  IMAGE_WITHOUT_ALT,
  STATEMENT_WITHOUT_GROUND,
  OPEN_BLOCK,
  BLOCK_TOO_DEEP,
  CLOSES_NOTHING,
  /// The name.
  UNKNOWN_BLOCK,
  /// The name.
  UNREADABLE_BLOCK,
  /// The name.
  BLOCK_IN_LINE,
  /// The name.
  UNKNOWN_QUOTE,
  /// The name.
  QUOTE_WITHOUT_LABEL,
  /// The name.
  UNREADABLE_QUOTE,
  /// Its label.
  UNUSED_NOTE,
  /// As it is written, with its brackets.
  NOTE_WITHOUT_TEXT,
  /// The tag.
  HTML,
  /// The address.
  NO_SUCH_PLACE
}
