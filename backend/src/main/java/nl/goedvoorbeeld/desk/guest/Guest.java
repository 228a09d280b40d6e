package nl.goedvoorbeeld.desk.guest;

import java.util.List;
import nl.goedvoorbeeld.content.draft.Draft;

/// What someone with a link may see: one revision, and what was said through this same link.
public record Guest(Link link, Draft draft, List<Remark> remarks) {}
