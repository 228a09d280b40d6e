package nl.goedvoorbeeld.content.act;

import java.util.Optional;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Sheet;

/// What came of saving. Whatever came of it, the editor's text is not lost: where nothing was
/// stored, an autosave of theirs stays.
public sealed interface Saving {

  /// The text is there.
  sealed interface Stored extends Saving {
    String itemId();

    long revision();
  }

  /// A new revision was made, and what is wrong with it can be read from the draft.
  record Saved(String itemId, long revision, Draft draft) implements Stored {}

  /// The newest revision says the same already.
  record Unchanged(String itemId, long revision) implements Stored {}

  /// Someone saved since. Both texts, to be put side by side.
  ///
  /// @param kept names the editor's own, which is kept; nothing when there was no room for it
  record Outdated(Version newest, Draft theirs, Draft mine, Optional<Sheet> kept)
      implements Saving {}

  /// Why this cannot be stored at all, as a sentence.
  record Refused(String sentence) implements Saving {}
}
