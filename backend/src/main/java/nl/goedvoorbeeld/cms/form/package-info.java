/// The form of an item, made from the record of its kind, and what is typed in it.
///
/// {@link ItemForm} is the document as a form holds it and back, one {@link Asked} for each field;
/// {@link Notation} is how a value is written in it; {@link FormFields} makes of it what the
/// templates draw, a {@link FormPage}, with the words of {@link
/// nl.goedvoorbeeld.content.wording.FieldWords}. {@link References} and {@link
/// ReferenceSuggestions} are what a field may lead to.
///
/// {@link Typing} and {@link TypingPages} keep what is being typed. {@link Editions} and {@link
/// Companions} are the drafts that belong together, and become public in one act.
@NullMarked
package nl.goedvoorbeeld.cms.form;

import org.jspecify.annotations.NullMarked;
