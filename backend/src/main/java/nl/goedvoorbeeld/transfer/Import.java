package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORT;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORTED;
import static org.jooq.impl.DSL.max;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Drafts;
import nl.goedvoorbeeld.content.Outcome;
import nl.goedvoorbeeld.content.Outcome.Objection;
import nl.goedvoorbeeld.content.Stand;
import nl.goedvoorbeeld.content.Submission;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Reads a folder and publishes it as one generation, or says all that is wrong with it.
@Component
public class Import {
  private final DSLContext db;
  private final Drafts drafts;
  private final Clock clock;

  public Import(DSLContext db, Drafts drafts, Clock clock) {
    this.db = db;
    this.drafts = drafts;
    this.clock = clock;
  }

  /// What an import does with what it finds.
  public enum Mode {
    /// Leaves alone what an editor changed since the last import.
    CAREFUL,
    /// Writes over what editors changed.
    OVERWRITE,
    /// Does nothing unless the library is empty; of nodes that start together one loads it.
    ONLY_INTO_EMPTY
  }

  /// @param files how many documents were read
  /// @param leftAlone the files whose item an editor changed since
  public record Report(Outcome outcome, int files, List<String> leftAlone) {}

  public Report run(Path root, Mode mode, String author) {
    Folder folder = Folder.read(root);
    if (!folder.objections().isEmpty()) {
      List<Objection> all = new ArrayList<>(folder.objections());
      for (Draft draft : folder.drafts()) {
        draft.faults().forEach(fault ->
            all.add(new Objection(draft.kind().file(draft.slug()), fault)));
      }
      return new Report(new Outcome.Refused(List.copyOf(all)), folder.drafts().size(), List.of());
    }
    Loading loading = new Loading(folder, mode);
    Outcome outcome = drafts.publish(loading, author);
    if (!(outcome instanceof Outcome.Refused) && loading.chosen) {
      record(folder, outcome, loading.leftAlone.size(), author);
    }
    return new Report(outcome, folder.drafts().size(), List.copyOf(loading.leftAlone));
  }

  /// Whether the folder holds something else than what was last imported; a start then says so.
  public boolean newer(Path root) {
    if (!Files.isDirectory(root)) {
      return false;
    }
    Optional<String> last =
        db.select(IMPORT.DIGEST)
            .from(IMPORT)
            .orderBy(IMPORT.ID.desc())
            .limit(1)
            .fetchOptional(IMPORT.DIGEST);
    return last.isPresent() && !last.get().equals(Folder.read(root).digest());
  }

  private void record(Folder folder, Outcome outcome, int leftAlone, String author) {
    record Reached(long generation, int changed) {}
    Reached reached =
        switch (outcome) {
          case Outcome.Done(long generation, int changed) -> new Reached(generation, changed);
          case Outcome.Nothing(long generation) -> new Reached(generation, 0);
          case Outcome.Refused _ -> throw new IllegalStateException("A refusal is not an import");
        };
    db.insertInto(IMPORT)
        .set(IMPORT.AT, OffsetDateTime.now(clock))
        .set(IMPORT.AUTHOR, author)
        .set(IMPORT.DIGEST, folder.digest())
        .set(IMPORT.GENERATION, reached.generation())
        .set(IMPORT.FILES, folder.drafts().size())
        .set(IMPORT.CHANGED, reached.changed())
        .set(IMPORT.LEFT_ALONE, leftAlone)
        .execute();
  }

  /// A folder as a bundle, chosen once nobody else can publish.
  private static final class Loading implements Drafts.Bundle {
    private final Folder folder;
    private final Mode mode;
    private final List<String> leftAlone = new ArrayList<>();
    private boolean chosen;

    private Loading(Folder folder, Mode mode) {
      this.folder = folder;
      this.mode = mode;
    }

    @Override
    public List<Submission> choose(DSLContext tx, Stand stand) {
      if (mode == Mode.ONLY_INTO_EMPTY && stand.generation() > 0) {
        return List.of();
      }
      chosen = true;
      Map<String, Long> edited = mode == Mode.OVERWRITE ? Map.of() : edited(tx);
      List<Submission> submissions = new ArrayList<>();
      for (Draft draft : folder.drafts()) {
        boolean theirs =
            draft.content().map(content -> edited.containsKey(content.masthead().id())).orElse(false);
        if (theirs) {
          leftAlone.add(draft.kind().file(draft.slug()));
        } else {
          submissions.add(new Submission(draft, false, ""));
        }
      }
      return submissions;
    }

    @Override
    public void written(DSLContext tx, Map<String, Long> revisionByItem) {
      tx.batch(
              revisionByItem.entrySet().stream()
                  .map(
                      one ->
                          tx.insertInto(IMPORTED, IMPORTED.ITEM_ID, IMPORTED.REVISION_ID)
                              .values(one.getKey(), one.getValue())
                              .onDuplicateKeyUpdate()
                              .set(IMPORTED.REVISION_ID, one.getValue()))
                  .toList())
          .execute();
    }

    /// The items whose newest revision is not the one that an import wrote, with that revision.
    private static Map<String, Long> edited(DSLContext tx) {
      Map<String, Long> imported = new HashMap<>();
      tx.selectFrom(IMPORTED).forEach(row -> imported.put(row.getItemId(), row.getRevisionId()));
      Map<String, Long> edited = new HashMap<>();
      tx.select(REVISION.ITEM_ID, max(REVISION.ID))
          .from(REVISION)
          .groupBy(REVISION.ITEM_ID)
          .forEach(
              row -> {
                if (!Objects.equals(imported.get(row.value1()), row.value2())) {
                  edited.put(row.value1(), row.value2());
                }
              });
      return edited;
    }
  }
}
