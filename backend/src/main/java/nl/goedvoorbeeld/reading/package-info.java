/// What turns an item into something that can be read: for a library, a day and a form.
///
/// [Visit] is the door: one library, one day, and how links and images are led. All parts make
/// views with it. A view is a record of words that are ready to print: strings, lists and other
/// views. It holds no item, no date and no rule. An absent text is empty, an absent list is empty;
/// only an absent view is null. Text that is HTML is a [SafeHtml]; all else is escaped. Templates
/// print views, so views are public.
///
/// This part holds what is the same whatever the kind. The others, each using those before it only:
///
/// - `source`: where something was found
/// - `effect`: what was expected, measured and said, as pictures and words
/// - `figure`, `scheme`, `roundtable`, `chapter`, `example`: one kind each
/// - `card`: any item in a few words, to choose by; what stands at the foot of an item
/// - `measure`, `entry`, `ezine`: kinds that list others as cards
///
/// `site` makes pages of views, `api` gives [ItemJson]; neither uses the other. What is to come in
/// another form (a mail, a book) makes its own surroundings for the same views, and a [Form] where
/// the text itself has to read otherwise.
@NullMarked
package nl.goedvoorbeeld.reading;

import org.jspecify.annotations.NullMarked;
