/// The face that editors see, below `/redactie`. So far: signing in, one's own account, the people,
/// the trail, and the items.
///
/// The form of an item is made from the record of its kind. {@link ItemForm} is the document as a
/// form holds it and back, one {@link Asked} for each field; {@link Notation} is how a value is
/// written in it; {@link FormFields} makes of it what the templates draw, with the words of {@link
/// FieldWords}; {@link FormPages} answers its buttons.
///
/// A controller reads a form, asks `account` to act, and shows a view: a record of words that are
/// ready to print, which belongs to the template of the same name in `templates/redactie`. {@link
/// Screens} draws them; {@link Frame} is what surrounds each. Who may see what is decided before a
/// controller is reached, in `web.Security`, and once more in the room that acts.
@NullMarked
package nl.goedvoorbeeld.cms;

import org.jspecify.annotations.NullMarked;
