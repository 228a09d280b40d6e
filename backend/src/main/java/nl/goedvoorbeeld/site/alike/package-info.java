/// The examples that are like the organisation of a reader, with the reasons in words.
@NullMarked
package nl.goedvoorbeeld.site.alike;

import org.jspecify.annotations.NullMarked;
