/// The face that editors see, below `/redactie`: signing in, one's own account, the people and the
/// trail; the lists, and each item with what is arranged around it.
///
/// The form of an item is made from the record of its kind. {@link ItemForm} is the document as a
/// form holds it and back, one {@link Asked} for each field; {@link Notation} is how a value is
/// written in it; {@link FormFields} makes of it what the templates draw, with the words of {@link
/// nl.goedvoorbeeld.content.FieldWords}; {@link FormPages} answers its buttons.
///
/// A controller reads a form, makes a {@link nl.goedvoorbeeld.desk.Deed} of it, has {@link
/// nl.goedvoorbeeld.desk.Desk} carry that out, and shows a view: a record of words that are ready
/// to print, which belongs to a template in `templates/redactie`. It holds no rule: who may is
/// decided before it is reached, in `web.Security`, and at that door, which it also asks what to
/// offer. {@link Screens} draws the views; {@link Frame} is what surrounds each; {@link Notice} is
/// what is said after an act.
///
/// | About an item | |
/// |---|---|
/// | {@link ItemPages} | its document, its versions, and what is done about a draft |
/// | {@link Typing}, {@link TypingPages} | what is being typed, kept |
/// | {@link PlanPages}, {@link WithdrawalPages}, {@link CopyPages} | later, away, and anew |
/// | {@link PreviewPages} | the page as readers would see it |
/// | {@link Editions}, {@link Companions} | drafts that belong together, and become public in one act |
/// | {@link ToDoPages}, {@link TwoTextsPages} | what asks for somebody |
/// | {@link RemarkPages}, {@link LinkPages}, {@link GuestPages} | what others say of it |
@NullMarked
package nl.goedvoorbeeld.cms;

import org.jspecify.annotations.NullMarked;
