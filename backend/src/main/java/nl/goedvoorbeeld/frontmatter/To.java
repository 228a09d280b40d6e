package nl.goedvoorbeeld.frontmatter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The folders that a {@link Ref} may point into; any folder where this is absent.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface To {
  String[] value();
}
