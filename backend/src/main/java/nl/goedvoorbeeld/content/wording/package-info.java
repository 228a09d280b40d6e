/// How it is said: numbers, days and order in [Dutch]; what is wrong with a document, and what a
/// key of it is called.
///
/// What is wrong has a code and no words: a [DraftCode], or an [AdviceCode] for what would be
/// better. [FileWords] says it to who has the document; who fills in a form is told by
/// `content.check.EditorWords`, with the labels of [FieldWords]. The sentences stand in the files
/// beside this part, read by [Sentences].
@NullMarked
package nl.goedvoorbeeld.content.wording;

import org.jspecify.annotations.NullMarked;
