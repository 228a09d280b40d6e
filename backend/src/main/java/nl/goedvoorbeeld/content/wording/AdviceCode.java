package nl.goedvoorbeeld.content.wording;

import nl.goedvoorbeeld.frontmatter.Fault;

/// What a good editor would say of a text that may be published as it is. Behind each what it is
/// about.
public enum AdviceCode implements Fault.Code {
  NO_DRAWBACK,
  /// The [TermName], and that of the one in use.
  TERM_OUT_OF_USE,
  /// The description.
  ALT_IS_FILE_NAME,
  /// The words of the link.
  EMPTY_LINK,
  /// How many words it has, how many it had better have.
  LONG_SENTENCE,
  /// The number as it is written, and the [nl.goedvoorbeeld.frontmatter.Ref]s of the figures that
  /// say just that.
  NUMBER_IS_FIGURE,
  /// The number as it is written.
  NUMBER_WITHOUT_SOURCE,
  /// How many more there are than are told.
  MORE
}
