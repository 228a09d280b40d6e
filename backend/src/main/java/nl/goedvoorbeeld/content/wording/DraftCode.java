package nl.goedvoorbeeld.content.wording;

import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Ref;

/// What can be wrong with a document as an item of this library. Behind each what its faults are
/// about.
public enum DraftCode implements Fault.Code {
  /// How long it is, how long it may be.
  TOO_LARGE,
  NO_TEXT,
  OPEN_HEAD,
  NO_HEAD,
  /// The name.
  NAME_OF_OTHER_FORM,
  /// The word of it that leads elsewhere on the site.
  NAME_IN_USE,
  /// The id.
  ID_OF_OTHER_FORM,
  /// The id of the item, and that in the document.
  ID_OF_OTHER_ITEM,
  /// The id, and the file that has it too.
  ID_TWICE,
  /// The id, and its [Kind].
  ID_OF_OTHER_KIND,
  /// The [Ref].
  ADDRESS_TWICE,
  /// The [Ref], and the id of the item that it is of.
  ADDRESS_OF_OTHER_ITEM,
  /// The address.
  LINK_TO_NOWHERE,
  /// The address.
  LINK_TO_DESK,
  /// What stands behind the name of the site.
  LINK_TO_OWN_SITE,
  /// The address.
  UNKNOWN_IMAGE,
  /// What stands there.
  GROUND_OF_OTHER_FORM,
  GROUND_MISSING,
  /// The [Ref], and the folders where it may lead.
  WRONG_FOLDER,
  /// The [Ref].
  NO_PAGE,
  /// The [Ref].
  UNKNOWN_ITEM,
  /// The [Ref].
  ITEM_GONE,
  /// The [Ref] of the edition of an article, and its file.
  UNKNOWN_EDITION,
  /// The slug of the scheme, and the series.
  UNKNOWN_SERIES,
  /// The series, and the title of a text that shows it.
  SERIES_GONE,
  /// The code of it, and the [Language]s that are known.
  UNKNOWN_LANGUAGE,
  /// The [Kind] of the translation.
  TRANSLATION_OF_OTHER_KIND,
  /// The name of the language.
  TRANSLATION_IN_SAME_LANGUAGE,
  /// The name of the list.
  UNKNOWN_LIST,
  /// The name of the list, as it is public.
  LIST_RENAMED,
  /// The term, and the list.
  UNKNOWN_TERM,
  /// The term, the list, and the [TermName]s of it.
  TERM_OF_FEW,
  /// The term, the list, and the [TermName] that was probably meant.
  MISTYPED_TERM,
  /// The term.
  TERM_TWICE,
  /// The term.
  TERM_GONE,
  /// The term, and the one above it.
  UNKNOWN_TERM_ABOVE,
  /// The term, and the one above it.
  TERM_BELOW_ITSELF,
  /// The term, and the one that it was merged into.
  UNKNOWN_SUCCESSOR,
  /// The term.
  TERM_IS_ITS_SUCCESSOR,
  AMOUNT_WITHOUT_SOURCE,
  NUMBER_WITHOUT_SOURCE,
  /// Since when the earlier one holds.
  AMOUNTS_OVERLAP,
  /// The series, and since when the earlier one holds.
  SERIES_OVERLAPS,
  /// The last day, and the first.
  ENDS_BEFORE_BEGIN,
  STATUSES_IN_DISORDER,
  /// The key of the end, and that of the begin.
  RANGE_WITHOUT_BEGIN,
  /// Called measured, without who measured, how, or on whom.
  MEASURED_HOW,
  /// The [TermName] of the measure.
  EFFECT_OF_OTHER_MEASURE,
  /// The lesson.
  LESSON_NOT_ANONYMOUS,
  /// The lesson.
  LESSON_WITHOUT_CONSENT;

  private static final Set<Fault.Code> LEADING = Set.of(UNKNOWN_ITEM, ITEM_GONE, UNKNOWN_EDITION);

  /// Where a fault leads that readers find nothing, when that is what is wrong: a draft there would
  /// mend it by becoming public too.
  public static Optional<Ref> leansOn(Fault fault) {
    return LEADING.contains(fault.code())
        ? Optional.of((Ref) fault.arguments().getFirst())
        : Optional.empty();
  }
}
