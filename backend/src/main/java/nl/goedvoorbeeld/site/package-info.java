/// The public face: which page stands at which address.
///
/// Each `...Page` belongs to one template, named in its comment, and each has a `PageFrame` with
/// what surrounds every page. What there is to read of an item comes from `reading`: [PublicPage]
/// puts the frame around it. The parts: `feed` for lists that programs follow, `frame` for what
/// surrounds a page, `list` for all of a kind, `search` for what was looked for, `alike` for the
/// examples that are like an organisation; this part holds the addresses ([Site]), the other pages,
/// and [Previewing], by which editors see the page of a draft.
@NullMarked
package nl.goedvoorbeeld.site;

import org.jspecify.annotations.NullMarked;
