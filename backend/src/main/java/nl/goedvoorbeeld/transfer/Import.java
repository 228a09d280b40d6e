package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORT;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORTED;
import static org.jooq.impl.DSL.max;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.media.Prepared;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Reads a folder and publishes it as one generation, or says all that is wrong with it.
@Component
public class Import {
  private final DSLContext db;
  private final Drafts drafts;
  private final Images images;
  private final Clock clock;

  public Import(DSLContext db, Drafts drafts, Images images, Clock clock) {
    this.db = db;
    this.drafts = drafts;
    this.images = images;
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

  /// What an import did.
  ///
  /// @param files how many documents were read
  /// @param leftAlone the files whose item an editor changed since
  public record Report(Outcome outcome, int files, List<String> leftAlone) {}

  public Report run(Path root, Mode mode, String author) {
    Loading loading = new Loading(Folder.read(root), mode, author);
    // Before the transaction, in which nobody else can publish.
    loading.prepareImages();
    Outcome outcome = drafts.publish(loading, author);
    return new Report(
        outcome,
        loading.files.size(),
        loading.leftAlone.values().stream().map(one -> one.kind().file(one.slug())).toList());
  }

  /// Whether the folder holds something else than what was ever imported; a start then says so. An
  /// import of another folder since does not make this one newer.
  public boolean newer(Path root) {
    if (!Files.isDirectory(root)) {
      return false;
    }
    return db.fetchExists(IMPORT)
        && !db.fetchExists(IMPORT, IMPORT.DIGEST.eq(Folder.read(root).digest()));
  }

  /// A folder as a bundle, chosen once nobody else can publish.
  private final class Loading implements Drafts.Bundle {
    private final Folder folder;
    private final List<Draft> files;
    private final Mode mode;
    private final String author;
    private final Map<String, Draft> leftAlone = new LinkedHashMap<>();
    private final Map<String, Prepared.Ready> pictures = new LinkedHashMap<>();
    private final List<Prepared.Ready> kept = new ArrayList<>();
    private final List<Objection> faulty = new ArrayList<>();
    private boolean wanted;

    private Loading(Folder folder, Mode mode, String author) {
      this.folder = folder;
      this.files = folder.drafts();
      this.mode = mode;
      this.author = author;
    }

    /// Those that are not here yet.
    private void prepareImages() {
      Set<String> known =
          images.known(MediaName.hashes(folder.images().keySet().stream())).keySet();
      folder
          .images()
          .forEach(
              (address, file) ->
                  MediaName.ofAddress(address)
                      .filter(name -> !known.contains(name.hash()))
                      .ifPresent(name -> prepare(address, name, file)));
    }

    private void prepare(String address, MediaName name, Path file) {
      switch (read(name, file)) {
        case Prepared.Ready ready -> pictures.put(address, ready);
        case Prepared.Refused(String sentence) ->
            faulty.add(new Outcome.Refusal(address.substring(1), sentence));
      }
    }

    private Prepared read(MediaName name, Path file) {
      try {
        return Files.size(file) > Images.LARGEST
            ? new Prepared.Refused(Images.tooManyBytes())
            : images.again(name, Files.readAllBytes(file));
      } catch (IOException _) {
        return new Prepared.Refused("Dit is niet te lezen.");
      }
    }

    /// With the words of a text that shows it.
    private void keepImages(DSLContext tx) {
      Map<String, String> words = new HashMap<>();
      if (!pictures.isEmpty()) {
        folder.texts().values().stream()
            .flatMap(text -> Text.parse(Document.split(text).body()).images().stream())
            .forEach(image -> words.putIfAbsent(image.target(), image.alt()));
        files.stream()
            .flatMap(draft -> draft.content().stream())
            .flatMap(
                content ->
                    content instanceof Edition edition
                        ? edition.image().stream()
                        : Stream.<Edition.ThemeImage>empty())
            .forEach(image -> words.putIfAbsent(image.address(), image.alt()));
      }
      pictures.forEach(
          (address, ready) -> {
            if (images.keepAgain(tx, ready, words.getOrDefault(address, ""), author)) {
              kept.add(ready);
            }
          });
    }

    @Override
    public void refused(DSLContext tx, Snapshot now, List<Objection> objections) {
      kept.forEach(ready -> images.takeBack(tx, ready));
    }

    @Override
    public List<Submission> choose(DSLContext tx, Stand stand) {
      wanted = mode != Mode.ONLY_INTO_EMPTY || stand.generation() == 0;
      if (!wanted) {
        return List.of();
      }
      keepImages(tx);
      Drafts.hold(tx, ids());
      Set<String> theirs = mode == Mode.OVERWRITE ? Set.of() : editors(tx);
      List<Submission> submissions = new ArrayList<>();
      for (Draft draft : files) {
        Optional<String> edited =
            draft.content().map(one -> one.masthead().id()).filter(theirs::contains);
        if (edited.isPresent()) {
          leftAlone.put(edited.get(), draft);
        } else {
          submissions.add(new Submission(draft, false, ""));
        }
      }
      return submissions;
    }

    private List<String> ids() {
      return files.stream()
          .flatMap(draft -> draft.content().stream())
          .map(content -> content.masthead().id())
          .toList();
    }

    @Override
    public List<Objection> objections() {
      return wanted
          ? Stream.concat(folder.objections().stream(), faulty.stream()).toList()
          : List.of();
    }

    @Override
    public void accepted(DSLContext tx, Outcome outcome, Map<String, Long> revisionByItem) {
      if (!wanted) {
        return;
      }
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
      Ours.keep(tx, ids(), leftAlone, clock.instant());
      tx.insertInto(IMPORT)
          .set(IMPORT.AT, clock.instant())
          .set(IMPORT.AUTHOR, author)
          .set(IMPORT.DIGEST, folder.digest())
          .set(IMPORT.GENERATION, generation(outcome))
          .set(IMPORT.FILES, files.size())
          .set(IMPORT.CHANGED, revisionByItem.size())
          .set(IMPORT.LEFT_ALONE, leftAlone.size())
          .execute();
    }

    private static long generation(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Done(long generation, _) -> generation;
        case Outcome.Nothing(long generation) -> generation;
        case Outcome.Refused _ -> throw new IllegalStateException("A refusal is not accepted");
      };
    }

    /// The items that an editor changed since the last import: their newest revision, public or
    /// still a draft, is not the one that an import wrote, or they were withdrawn.
    private static Set<String> editors(DSLContext tx) {
      Map<String, Long> imported = new HashMap<>();
      tx.selectFrom(IMPORTED).forEach(row -> imported.put(row.getItemId(), row.getRevisionId()));
      Set<String> editors = new HashSet<>();
      tx.select(REVISION.ITEM_ID, max(REVISION.ID))
          .from(REVISION)
          .groupBy(REVISION.ITEM_ID)
          .forEach(
              row -> {
                if (!Objects.equals(imported.get(row.value1()), row.value2())) {
                  editors.add(row.value1());
                }
              });
      editors.addAll(
          tx.select(CHANGE.ITEM_ID)
              .from(CHANGE)
              .groupBy(CHANGE.ITEM_ID)
              .having(
                  max(CHANGE.GENERATION)
                      .filterWhere(CHANGE.REASON.isNotNull())
                      .eq(max(CHANGE.GENERATION)))
              .fetch(CHANGE.ITEM_ID));
      return editors;
    }
  }
}
