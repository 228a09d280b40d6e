/// Dutch: what a word is, what it is made of, how it sounds, and what else it may be written like.
/// It knows of no index, no library and no editor, so that it can be used, replaced or given away
/// by itself.
///
/// [Word#in] takes a text apart, by the signs that `Characters` tells words by. Of a word,
/// [Stems#of] gives the stem (with `Stemmer`, and `StrongVerbs` for what no stemmer can do),
/// [Compounds#parts] the words that it is made of, [Inflections#of] its other number, [Sounds#key]
/// how it is spoken, and [Numbers#at] how a number or a time is written otherwise. [RightWords]
/// holds all words of the language, [StopWords] those that say nothing by themselves.
/// [SentenceEnds] knows where a sentence begins and ends.
///
/// Letters: [Latin] takes away what is over, under and through them, [EditDistance] counts how many
/// are wrong, and [Nearest] is what was probably meant.
@NullMarked
package nl.goedvoorbeeld.dutch;

import org.jspecify.annotations.NullMarked;
