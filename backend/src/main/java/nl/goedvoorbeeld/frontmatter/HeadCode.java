package nl.goedvoorbeeld.frontmatter;

/// What can be wrong with the values of a head. Behind each what its faults are about.
public enum HeadCode implements Fault.Code {
  /// The key, and those that there are.
  UNKNOWN_KEY,
  /// The key, and the one that was probably meant.
  MISTYPED_KEY,
  /// The [Field].
  MISSING,
  /// The [Field], a list that may not be empty.
  MISSING_LIST,
  /// The [Field], a list that may not be empty.
  EMPTY_LIST,
  /// The [Field].
  NOT_A_LIST,
  /// The [Field].
  NOT_A_GROUP,
  /// The [Field].
  NOT_ONE_VALUE,
  /// The [Field], and what stands there.
  OTHER_FORM,
  /// The [Field], and the [TwoReadings].
  TWO_READINGS,
  /// The [Field], how long it is, how long it may be.
  TOO_LONG
}
