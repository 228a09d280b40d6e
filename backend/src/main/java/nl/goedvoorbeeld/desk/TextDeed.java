package nl.goedvoorbeeld.desk;

import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.typing.Pen;
import nl.goedvoorbeeld.desk.todo.Doing;
import nl.goedvoorbeeld.media.Prepared;
import nl.goedvoorbeeld.media.Receiving;
import nl.goedvoorbeeld.media.Upload;

/// What makes a text, or what stands in it. Readers see nothing of it.
public sealed interface TextDeed<T> extends Deed<T> {
  String OUTDATED = "Er is een nieuwere versie dan die u zag. Bekijk die eerst.";

  @Override
  default List<String> items() {
    return List.of();
  }

  record Begin(NewItem wanted) implements TextDeed<Saving.Stored> {
    @Override
    public Act act() {
      return Act.BEGIN;
    }

    @Override
    public Performed<Saving.Stored> carryOut(Hands hands, Editor by) {
      return Hands.saving(
          hands.workbench().create(wanted, by.email()),
          wanted.title(),
          OUTDATED,
          saved -> line(saved.itemId(), hands.version(saved.itemId(), saved.revision())));
    }
  }

  /// @param revision which of its texts
  record Copy(String itemId, long revision) implements TextDeed<Saving.Stored> {
    @Override
    public Act act() {
      return Act.COPY;
    }

    @Override
    public Performed<Saving.Stored> carryOut(Hands hands, Editor by) {
      return Hands.saving(
          hands.workbench().copy(itemId, revision, by.email()),
          itemId,
          OUTDATED,
          saved ->
              line(
                  saved.itemId(),
                  "van %s van %s, als %s"
                      .formatted(
                          hands.version(itemId, revision),
                          itemId,
                          hands.version(saved.itemId(), saved.revision()))));
    }
  }

  /// @param pen what the text goes on from
  record Save(Edit edit, Pen pen) implements TextDeed<Saving.Stored> {
    @Override
    public Act act() {
      return Act.SAVE;
    }

    @Override
    public Performed<Saving.Stored> carryOut(Hands hands, Editor by) {
      return Hands.saving(
          hands.workbench().save(edit, pen, by.email()),
          edit.itemId(),
          OUTDATED,
          saved -> line(saved.itemId(), hands.version(saved.itemId(), saved.revision())));
    }
  }

  /// @param revision whose text
  /// @param newest as the editor saw it
  record Restore(String itemId, long revision, long newest) implements TextDeed<Saving.Stored> {
    @Override
    public Act act() {
      return Act.RESTORE;
    }

    @Override
    public Performed<Saving.Stored> carryOut(Hands hands, Editor by) {
      return Hands.saving(
          hands.workbench().restore(itemId, revision, newest, by.email()),
          itemId,
          OUTDATED,
          saved ->
              line(
                  itemId,
                  "%s als %s"
                      .formatted(
                          hands.version(itemId, revision),
                          hands.version(itemId, saved.revision()))));
    }
  }

  /// @param seen what the editor saw of what was brought; see
  ///   [nl.goedvoorbeeld.desk.todo.TwoTexts#sign]
  record TakeOver(String itemId, long version, String seen) implements TextDeed<Saving.Stored> {
    private static final String NEWER =
        "Intussen is er een nieuwere versie van het item opgeslagen. Kijk opnieuw.";

    @Override
    public Act act() {
      return Act.TAKE_OVER;
    }

    @Override
    public Performed<Saving.Stored> carryOut(Hands hands, Editor by) {
      return Hands.saving(
          hands.texts().takeOver(itemId, version, seen, by.email()),
          itemId,
          NEWER,
          saved -> line(itemId, hands.version(itemId, saved.revision())));
    }
  }

  record KeepOwn(String itemId, String seen, String because) implements TextDeed<String> {
    @Override
    public Act act() {
      return Act.KEEP_OWN;
    }

    @Override
    public List<String> items() {
      return List.of(itemId);
    }

    @Override
    public Performed<String> carryOut(Hands hands, Editor by) {
      return switch (hands.texts().setAside(itemId, seen, because, by.email())) {
        case Doing.Done(String why) -> Hands.done(why, line(itemId, why));
        case Doing.Refused(String sentence) -> Performed.refused(itemId, sentence);
      };
    }
  }

  /// @param prepared made before, since that takes a while
  /// @param alt what is on it
  record Send(Prepared prepared, String alt) implements TextDeed<Upload> {
    @Override
    public Act act() {
      return Act.UPLOAD;
    }

    @Override
    public Performed<Upload> carryOut(Hands hands, Editor by) {
      return switch (hands.images().keep(prepared, alt, by.email())) {
        case Receiving.Kept(Upload upload, boolean known) ->
            Hands.done(
                upload,
                new Performed.Line(
                    known ? "afbeelding opnieuw toegevoegd" : act().trail(),
                    "afbeelding:" + upload.hash(),
                    upload.alt()));
        case Receiving.Refused(String sentence) -> Performed.refused("", sentence);
      };
    }
  }
}
