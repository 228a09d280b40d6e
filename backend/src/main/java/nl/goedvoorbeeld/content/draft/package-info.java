/// A document, as it was written: a [Draft] read into the record of its kind, with what is wrong by
/// itself and what it leans on.
///
/// [Lifting] brings documents of an earlier format to this one, [Address] reads the addresses in
/// texts, [OwnSite] knows which of them are ours, [Difference] compares two documents. A
/// [Submission] is a draft on its way to readers, with its [PublicNote].
@NullMarked
package nl.goedvoorbeeld.content.draft;

import org.jspecify.annotations.NullMarked;
