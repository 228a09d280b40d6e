/// Items, their revisions, and what of them is public.
@NullMarked
package nl.goedvoorbeeld.content;

import org.jspecify.annotations.NullMarked;
