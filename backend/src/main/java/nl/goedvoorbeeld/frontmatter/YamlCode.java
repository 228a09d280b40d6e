package nl.goedvoorbeeld.frontmatter;

/// Why a head is no YAML that can be read here. Behind each what its faults are about.
public enum YamlCode implements Fault.Code {
  NOT_KEYS,
  NOT_YAML,
  /// How deep it may be.
  TOO_DEEP,
  /// The number of the sign.
  INVISIBLE_SIGN,
  SECOND_HEAD,
  ANCHOR,
  TAG,
  KEY_OF_MORE_WORDS,
  /// The key.
  KEY_TWICE,
  TAB,
  UNKNOWN_ESCAPE,
  OPEN_QUOTE,
  OPEN_BRACKET,
  NO_COLON,
  NO_SPACE,
  SECOND_COLON,
  LIST_IN_LINE,
  AFTER_THE_END,
  LIST_AND_KEYS,
  INDENTATION,
  /// The sign.
  WRONG_START,
  UNREADABLE_LINE,
  CUT_VALUE,
  NO_TEXT
}
