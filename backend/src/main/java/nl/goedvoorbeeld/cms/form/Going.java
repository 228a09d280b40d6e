package nl.goedvoorbeeld.cms.form;

import java.util.Optional;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Sheet;

/// What a page of an item goes on with of what its editor typed before and did not save.
///
/// @param on the text that the page begins with; nothing where that is a version, or what was just
///   sent
/// @param from names what is written over by what is typed on the page
public record Going(Optional<Autosaved> on, Optional<Sheet> from) {
  public static final Going NOWHERE = new Going(Optional.empty(), Optional.empty());

  public static Going on(Autosaved kept) {
    return new Going(Optional.of(kept), Optional.of(kept.sheet()));
  }

  /// A form again, with what was sent.
  static Going from(Optional<Sheet> from) {
    return new Going(Optional.empty(), from);
  }
}
