/// What HTTP shares: the way of a reader's request, the page cache, headers, and what is closed.
///
/// A reader's request is a {@link Question}: an address, the parameters that this address knows,
/// and a day. Whoever implements {@link Reading} turns it into an {@link Answer}, without knowing
/// of HTTP; {@link Faces} says who does at which address. {@link ReadersFilter} stands ahead of the
/// security chain, keeps answers in a {@link Shelf} for as long as the library and the day are the
/// same, and sends them. Everything else meets {@link Security}, which is closed unless it says why
/// something is open. {@link Sessions} knows which editor is signed in, and where; {@link Networks}
/// from which network somebody comes, and {@link Origins} whether an editor signed in before in
/// that browser; {@link Submissions} makes one act of a form that is sent more than once; {@link
/// Provider} is where editors may prove elsewhere who they are. {@link Headers} go with every
/// response.
///
/// {@link Bounds} says what anybody can make us hold. {@link BoundedHttp} is Tomcat's HTTP, and
/// tells {@link Lines} of each connection: who lets us wait makes room for whoever comes. {@link
/// Requests} says whose begins, as soon as its {@link Head} is there. {@link FormGate} stands
/// before the first who would read what somebody sends, and {@link Turns} says how much work there
/// is at once.
@NullMarked
package nl.goedvoorbeeld.web;

import org.jspecify.annotations.NullMarked;
