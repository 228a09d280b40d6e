/// The body text of a document: Markdown in, everything that is derived from it out.
///
/// What enters: the body as the editor wrote it, without front matter. Call [Text#parse(String)]
/// first; it never refuses. What leaves: [Heading]s, [Link]s, [Image]s and [Directive]s with their
/// {@link nl.goedvoorbeeld.frontmatter.Place}, the faults that an editor must mend, safe HTML,
/// [Block]s and plain text.
///
/// What a text quotes (`:cijfer[slug]`, `:::uitspraak{grond="..."}`) and where an address leads now
/// is not known here: the caller supplies it as [Quotes].
///
/// Syntax: CommonMark with tables, strikethrough, bare addresses, footnotes and the directives of
/// [Directive]; no raw HTML. `Syntax` holds the parser and its limits, `Survey` walks a parsed text
/// once, `HtmlBody`, `BlockBody` and `PlainBody` write it, and `Sanitizer` is the security
/// boundary.
///
/// The only user of commonmark and of the HTML sanitizer.
@NullMarked
package nl.goedvoorbeeld.markdown;

import org.jspecify.annotations.NullMarked;
