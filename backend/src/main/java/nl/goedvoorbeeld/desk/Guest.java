package nl.goedvoorbeeld.desk;

import java.util.List;
import nl.goedvoorbeeld.content.Draft;

/// What someone with a link may see: one revision, and what was said through this same link.
///
/// @param passages what a comment can be about, by number
public record Guest(Link link, Draft draft, List<String> passages, List<Remark> remarks) {}
