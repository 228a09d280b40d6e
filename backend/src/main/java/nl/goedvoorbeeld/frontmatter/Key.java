package nl.goedvoorbeeld.frontmatter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The word outside, in front matter and JSON, for a record component or an enum constant: the one
/// place where the English and the Dutch word of a value meet.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Key {
  String value();

  /// The longest text that is accepted, in characters.
  int max() default 2_000;
}
