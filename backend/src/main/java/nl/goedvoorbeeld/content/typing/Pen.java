package nl.goedvoorbeeld.content.typing;

import java.util.Optional;

/// What a text goes on from, as the page says in which it was typed. Nothing but that is written
/// over by it.
///
/// @param at where it is typed; nothing where no script says so
/// @param from the kept text that the page was drawn from; nothing for a version
public record Pen(Optional<Sheet> at, Optional<Sheet> from) {
  public static final Pen NONE = new Pen(Optional.empty(), Optional.empty());
}
