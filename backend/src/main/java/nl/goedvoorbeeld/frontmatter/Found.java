package nl.goedvoorbeeld.frontmatter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// As what a search finds an item by the text of this component, and so whether it does at all.
/// Every text of a kind says it (`FoundTest` holds that), so that nothing is left out because it
/// was forgotten, nor found because nobody left it out. Of a group each part says it for itself.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Found {
  As[] value() default As.TEXT;

  /// The key behind which it is read on the page, where that is another one than in the record.
  String behind() default "";

  /// What a text is to who looks for the item.
  enum As {
    /// What the item is called; of a term all that the term is called.
    NAME,
    /// A word that says what it is about.
    LABEL,
    /// What it begins with, before its body.
    OPENING,
    /// What stands on its page, besides its body.
    TEXT,
    /// A term that the item is found under in the filter of that vocabulary.
    VALUE,
    /// Not found by it: not for readers, or of no use to who looks for something.
    NOT
  }
}
