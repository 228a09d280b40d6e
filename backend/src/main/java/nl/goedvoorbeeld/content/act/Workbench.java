package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.ADDRESS;
import static nl.goedvoorbeeld.db.content.Tables.DISCARDED;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.PRESENCE;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.content.Tables.WORKING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.unnest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Version.Published;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Lifting;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.typing.Keeping;
import nl.goedvoorbeeld.content.typing.Kept;
import nl.goedvoorbeeld.content.typing.Pen;
import nl.goedvoorbeeld.content.typing.Sheet;
import nl.goedvoorbeeld.content.typing.TypedRows;
import nl.goedvoorbeeld.db.content.tables.records.RevisionRecord;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.frontmatter.Visible;
import nl.goedvoorbeeld.frontmatter.Yaml;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// The editors' door to what is being written: begin, save, autosave, versions. Nothing of it is
/// public.
///
/// A save locks its item. Only a new item and a new slug lock the library first, since a slug must
/// be nobody else's.
@Component
public class Workbench {
  private static final Duration AT_WORK = Duration.ofMinutes(1);
  private static final int LONGEST_TITLE = 140;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_WHY = 300;
  private static final String NO_VERSION = "Deze versie bestaat niet.";

  private final DSLContext db;
  private final Clock clock;

  public Workbench(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Begins an item, with its first revision.
  public Saving create(NewItem wanted, String author) {
    return create(wanted, wanted::document, author);
  }

  /// Begins an item with the text of a version of another. Its id, slug and title are its own.
  public Saving copy(String itemId, long number, String author) {
    Optional<Draft> from = WorkRows.draft(db, itemId, number);
    if (from.isEmpty()) {
      return new Saving.Refused(NO_VERSION);
    }
    Draft draft = from.get();
    Yaml.Tree head = Yaml.read(Document.split(draft.document()).head(), 1);
    if (!head.faults().isEmpty()) {
      return new Saving.Refused(
          "De kop van deze versie is niet te lezen; herstel die eerst, en maak dan een kopie.");
    }
    String title = listed("Kopie van " + (draft.title().isBlank() ? itemId : draft.title()));
    int slash = draft.slug().indexOf('/');
    Optional<String> edition =
        draft.kind() == Kind.ARTICLE && slash > 0
            ? Optional.of(draft.slug().substring(0, slash))
            : Optional.empty();
    return create(
        new NewItem(draft.kind(), title, edition, Optional.empty()),
        id -> copied(draft, head.root(), id, title),
        author);
  }

  private static String copied(Draft draft, Yaml.Mapping head, String id, String title) {
    List<Yaml.Entry> entries = new ArrayList<>();
    entries.add(entry("id", id));
    entries.add(entry("titel", title));
    head.entries().stream()
        .filter(entry -> !entry.key().equals("id") && !entry.key().equals("titel"))
        .forEach(entries::add);
    Document parts = Document.split(draft.document());
    return "---\n"
        + Records.rewrite(parts.head(), new Yaml.Mapping(entries, Place.START), draft.kind().type())
        + "---\n"
        + parts.body();
  }

  private static Yaml.Entry entry(String key, String text) {
    return new Yaml.Entry(key, Place.START, new Yaml.Scalar(text, Place.START));
  }

  /// @param document the beginning of it, when its id is known
  private Saving create(NewItem wanted, UnaryOperator<String> document, String author) {
    String title = wanted.title().strip();
    if (!Visible.in(title)) {
      return new Saving.Refused("Geef een titel.");
    }
    if (title.chars().anyMatch(Character::isISOControl)) {
      return new Saving.Refused(
          title.contains("\t")
              ? "In de titel staat een tab. Typ daar een spatie."
              : "De titel staat op één regel. Haal het regeleinde of het onzichtbare teken weg.");
    }
    if (title.length() > LONGEST_TITLE) {
      return new Saving.Refused("De titel mag hoogstens %d tekens zijn.".formatted(LONGEST_TITLE));
    }
    if ((wanted.kind() == Kind.ARTICLE) != wanted.edition().isPresent()) {
      return new Saving.Refused("Een artikel hoort bij een editie, en alleen een artikel.");
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.lock(tx);
          String why = "";
          for (String slug : wanted.slugs()) {
            Optional<String> taken = taken(tx, wanted.kind(), slug, wanted.id(slug));
            if (taken.isEmpty()) {
              return begin(tx, wanted, slug, document, WorkRows.who(author));
            }
            why = taken.get();
          }
          return new Saving.Refused(why);
        });
  }

  private Saving begin(
      DSLContext tx, NewItem wanted, String slug, UnaryOperator<String> document, String author) {
    String id = wanted.id(slug);
    Draft draft = Draft.read(wanted.kind(), slug, document.apply(id));
    Optional<String> unfit = draft.unstorable();
    if (unfit.isPresent()) {
      return new Saving.Refused(unfit.get());
    }
    tx.insertInto(ITEM)
        .set(ITEM.ID, id)
        .set(ITEM.KIND, wanted.kind())
        .set(ITEM.CREATED_AT, clock.instant())
        .execute();
    return new Saving.Saved(id, write(tx, id, draft, author, "", WorkState.CONCEPT), draft);
  }

  /// Why a new item cannot have this slug and this id.
  private static Optional<String> taken(DSLContext tx, Kind kind, String slug, String id) {
    Optional<String> unfit = Draft.slugObjection(slug);
    if (unfit.isPresent()) {
      return unfit;
    }
    if (id.length() > LONGEST_ID) {
      return Optional.of("De naam «%s» is te lang.".formatted(slug));
    }
    if (kind != Kind.ARTICLE && slug.contains("/")) {
      return Optional.of("In een naam kan geen schuine streep staan.");
    }
    if (tx.fetchExists(ITEM, ITEM.ID.eq(id))) {
      return Optional.of("De id «%s» bestaat al; kies een andere naam.".formatted(id));
    }
    return slugObjection(tx, kind, slug, id);
  }

  /// Why an item cannot have this slug: no form for an address, a word of the site, or another's.
  private static Optional<String> slugObjection(
      DSLContext tx, Kind kind, String slug, String itemId) {
    Optional<String> unfit = Draft.slugObjection(slug);
    if (unfit.isPresent()) {
      return unfit;
    }
    boolean others =
        tx.fetchExists(
                ADDRESS,
                ADDRESS.FOLDER.eq(kind.folder()),
                ADDRESS.SLUG.eq(slug),
                ADDRESS.ITEM_ID.ne(itemId))
            || tx.fetchExists(
                WORKING,
                WORKING.FOLDER.eq(kind.folder()),
                WORKING.SLUG.eq(slug),
                WORKING.ITEM_ID.ne(itemId))
            || tx.fetchExists(
                DISCARDED,
                DISCARDED.FOLDER.eq(kind.folder()),
                DISCARDED.SLUG.eq(slug),
                DISCARDED.ITEM_ID.ne(itemId));
    return others
        ? Optional.of("Het adres %s is al van een ander item.".formatted(kind.address(slug)))
        : Optional.empty();
  }

  /// As {@link #save(Edit, Pen, String)}, of a text that goes on from nothing that was kept.
  public Saving save(Edit edit, String author) {
    return save(edit, Pen.NONE, author);
  }

  /// Keeps a text as a new revision. It may have faults; what it cannot be is based on another
  /// revision than the newest.
  public Saving save(Edit edit, Pen pen, String author) {
    if (edit.why().length() > LONGEST_WHY || !Draft.isText(edit.why())) {
      return new Saving.Refused("De reden mag hoogstens %d tekens zijn.".formatted(LONGEST_WHY));
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          if (moves(tx, edit)) {
            Drafts.lock(tx);
          }
          Optional<Kind> kind = WorkRows.lock(tx, edit.itemId());
          Optional<RevisionRecord> newest = WorkRows.newest(tx, edit.itemId());
          if (kind.isEmpty() || newest.isEmpty()) {
            return new Saving.Refused("«%s» bestaat niet.".formatted(edit.itemId()));
          }
          if (WorkRows.discarded(tx, edit.itemId())) {
            return new Saving.Refused(Discards.GONE);
          }
          return save(tx, edit, pen, kind.get(), newest.get(), WorkRows.who(author));
        });
  }

  private Saving save(
      DSLContext tx, Edit edit, Pen pen, Kind kind, RevisionRecord newest, String author) {
    Draft mine = Draft.read(kind, edit.slug(), edit.document());
    Optional<String> unfit = mine.unstorable();
    if (unfit.isPresent()) {
      return new Saving.Refused(unfit.get());
    }
    boolean sameSlug = newest.getSlug().equals(edit.slug());
    seen(tx, edit.itemId(), author);
    if (isSame(kind, newest, edit)) {
      TypedRows.done(tx, edit, pen, author);
      return new Saving.Unchanged(edit.itemId(), newest.getId());
    }
    if (newest.getId() != edit.basedOn()) {
      Draft theirs = WorkRows.draft(kind, newest);
      return new Saving.Outdated(
          WorkRows.version(newest, WorkRows.published(tx, edit.itemId())),
          theirs,
          mine,
          isVersion(tx, edit)
              ? TypedRows.keep(tx, edit, pen, author, clock.instant())
              : Optional.empty());
    }
    Optional<String> slugTaken =
        sameSlug ? Optional.empty() : slugObjection(tx, kind, edit.slug(), edit.itemId());
    if (slugTaken.isPresent()) {
      return new Saving.Refused(slugTaken.get());
    }
    WorkState state =
        WorkRows.working(tx, edit.itemId())
            .map(Working::state)
            .map(Workbench::afterSave)
            .orElse(WorkState.CONCEPT);
    long number = write(tx, edit.itemId(), mine, author, edit.why().strip(), state);
    TypedRows.done(tx, edit, pen, author);
    return new Saving.Saved(edit.itemId(), number, mine);
  }

  /// Who changes what was approved makes a draft of it again; who mends a draft that is being
  /// checked leaves it there, and can no longer approve it.
  private static WorkState afterSave(WorkState before) {
    return switch (before) {
      case CONCEPT, APPROVED, PLANNED -> WorkState.CONCEPT;
      case SUBMITTED -> WorkState.SUBMITTED;
    };
  }

  /// Whether the slug is another than that of the revision which the edit began from. That revision
  /// never changes, so this holds whatever others do meanwhile.
  private static boolean moves(DSLContext tx, Edit edit) {
    return tx.select(REVISION.SLUG)
        .from(REVISION)
        .where(REVISION.ID.eq(edit.basedOn()))
        .fetchOptional(REVISION.SLUG)
        .filter(slug -> !slug.equals(edit.slug()))
        .isPresent();
  }

  private long write(
      DSLContext tx, String itemId, Draft draft, String author, String why, WorkState state) {
    Instant at = clock.instant();
    long number = WorkRows.revise(tx, itemId, draft, author, why, at);
    Instant since =
        WorkRows.working(tx, itemId)
            .filter(before -> before.state() == state)
            .map(before -> before.since())
            .orElse(at);
    var row = tx.newRecord(WORKING);
    row.setItemId(itemId);
    row.setRevisionId(number);
    row.setState(state);
    row.setFolder(draft.kind().folder());
    row.setSlug(draft.slug());
    row.setTitle(listed(draft.title()));
    row.setSince(since);
    tx.insertInto(WORKING).set(row).onDuplicateKeyUpdate().set(row).execute();
    return number;
  }

  /// A title as lists show it. YAML can spell signs that are none, and a draft may hold anything.
  private static String listed(String title) {
    String shown = title.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
    return shown.substring(
        0,
        shown.offsetByCodePoints(
            0, Math.min(shown.codePointCount(0, shown.length()), LONGEST_TITLE)));
  }

  /// Makes the text of an earlier version the newest again, as a revision of its own.
  public Saving restore(String itemId, long number, long basedOn, String author) {
    Optional<Draft> then = WorkRows.draft(db, itemId, number);
    return then.isEmpty()
        ? new Saving.Refused(NO_VERSION)
        : save(
            new Edit(
                itemId,
                basedOn,
                then.get().slug(),
                then.get().document(),
                "Versie %d teruggezet.".formatted(numbering(itemId).of(number))),
            author);
  }

  /// Keeps what is being typed, for this editor alone. It is written over what it goes on from, and
  /// over nothing else that they typed here.
  public Keeping autosave(Edit edit, Pen pen, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          boolean fits =
              pen.at().isPresent()
                  && isVersion(tx, edit)
                  && Draft.unstorable(edit.slug(), edit.document()).isEmpty();
          if (!fits) {
            return Keeping.UNFIT;
          }
          String me = WorkRows.who(author);
          seen(tx, edit.itemId(), me);
          if (WorkRows.newest(tx, edit.itemId()).filter(one -> isSame(one, edit)).isPresent()) {
            TypedRows.done(tx, edit, pen, me);
            return Keeping.KEPT;
          }
          return TypedRows.keep(tx, edit, pen, me, clock.instant()).isPresent()
              ? Keeping.KEPT
              : Keeping.FULL;
        });
  }

  private static boolean isVersion(DSLContext tx, Edit edit) {
    return tx.fetchExists(
        REVISION, REVISION.ID.eq(edit.basedOn()), REVISION.ITEM_ID.eq(WorkRows.id(edit.itemId())));
  }

  /// As the editor was shown it.
  private static boolean isSame(Kind kind, RevisionRecord revision, Edit edit) {
    return revision.getSlug().equals(edit.slug())
        && Lifting.lift(kind, revision.getDocument(), revision.getFormat()).equals(edit.document());
  }

  private static boolean isSame(RevisionRecord revision, Edit edit) {
    return revision.getSlug().equals(edit.slug()) && revision.getDocument().equals(edit.document());
  }

  /// The texts that this editor typed here and did not save, the last first.
  public List<Kept> kept(String itemId, String author) {
    return TypedRows.all(db, WorkRows.id(itemId), WorkRows.who(author));
  }

  /// The items where this editor typed something and did not save it, each with the last of it; the
  /// last of all first.
  public List<Kept> kept(String author) {
    return TypedRows.items(db, WorkRows.who(author));
  }

  /// What this editor typed here last and did not save.
  public Optional<Autosaved> autosaved(String itemId, String author) {
    return kept(itemId, author).stream()
        .findFirst()
        .flatMap(last -> autosaved(itemId, last.sheet(), author));
  }

  /// One of the texts that this editor typed here and did not save; also when they went on with it.
  public Optional<Autosaved> autosaved(String itemId, Sheet sheet, String author) {
    return TypedRows.find(db, WorkRows.id(itemId), WorkRows.who(author), sheet.name())
        .map(
            row ->
                new Autosaved(
                    itemId,
                    TypedRows.sheet(row),
                    row.getBasedOn(),
                    row.getSlug(),
                    row.getDocument(),
                    row.getAt(),
                    WorkRows.newest(db, itemId)
                        .filter(newest -> newest.getId().equals(row.getBasedOn()))
                        .isEmpty()));
  }

  /// What a page goes on from when it is drawn again with what was typed in it.
  public Optional<Sheet> from(String itemId, Pen pen, String author) {
    return pen.at()
        .flatMap(
            here ->
                autosaved(itemId, here, author).filter(one -> one.sheet().step() <= here.step()))
        .map(Autosaved::sheet)
        .or(pen::from);
  }

  /// Throws away a text that this editor typed here and did not save.
  ///
  /// @param sheet as they saw it
  /// @return whether it was still so: not when they went on with it or saved it since
  public boolean forget(String itemId, Sheet sheet, String author) {
    return TypedRows.forget(db, WorkRows.id(itemId), sheet, WorkRows.who(author));
  }

  /// Says that this editor has the item open, and tells who else had it in the last minute.
  public List<String> atWork(String itemId, String author) {
    String me = WorkRows.who(author);
    if (db.fetchExists(ITEM, ITEM.ID.eq(WorkRows.id(itemId)))) {
      seen(db, itemId, me);
    }
    return db
        .select(PRESENCE.AUTHOR)
        .from(PRESENCE)
        .where(PRESENCE.ITEM_ID.eq(WorkRows.id(itemId)))
        .and(PRESENCE.AUTHOR.ne(me))
        .and(PRESENCE.SEEN_AT.ge(clock.instant().minus(AT_WORK)))
        .fetch(PRESENCE.AUTHOR)
        .stream()
        .sorted()
        .toList();
  }

  /// Says that this editor closed the item.
  public void leave(String itemId, String author) {
    db.deleteFrom(PRESENCE)
        .where(PRESENCE.ITEM_ID.eq(WorkRows.id(itemId)))
        .and(PRESENCE.AUTHOR.eq(WorkRows.who(author)))
        .execute();
  }

  /// The row is also what puts one after the other what one editor types and saves at one item.
  private void seen(DSLContext tx, String itemId, String author) {
    Instant at = clock.instant();
    tx.insertInto(PRESENCE, PRESENCE.ITEM_ID, PRESENCE.AUTHOR, PRESENCE.SEEN_AT)
        .values(itemId, author, at)
        .onDuplicateKeyUpdate()
        .set(PRESENCE.SEEN_AT, at)
        .execute();
  }

  /// Whether the item was thrown away, and can be put back.
  public boolean isDiscarded(String itemId) {
    return WorkRows.discarded(db, itemId);
  }

  /// The open draft of an item.
  public Optional<Working> working(String itemId) {
    return WorkRows.working(db, itemId);
  }

  /// All open drafts, the one that changed last first.
  public List<Working> open() {
    return WorkRows.open(db);
  }

  /// The open drafts that can become public only together with these, these first: what they lean
  /// on and readers cannot find, and what that leans on.
  public List<Working> along(Collection<String> itemIds, Snapshot now) {
    return Along.with(db, now, itemIds);
  }

  /// The open drafts of an edition and of its articles, the one that changed last first.
  public List<Working> ofEdition(String slug) {
    return WorkRows.open(
        db,
        WORKING
            .FOLDER
            .eq(Kind.EDITION.folder())
            .and(WORKING.SLUG.eq(slug).or(WORKING.SLUG.startsWith(slug + "/"))));
  }

  /// The open drafts that show one of these images, by the hash of the image, the one that changed
  /// last first.
  public Map<String, List<Working>> showing(Collection<String> hashes) {
    Field<String> hash = field(name("shown", "hash"), String.class);
    return db.select(ITEM.KIND, WORKING.asterisk(), hash)
        .from(WORKING)
        .join(ITEM)
        .on(ITEM.ID.eq(WORKING.ITEM_ID))
        .join(REVISION)
        .on(REVISION.ID.eq(WORKING.REVISION_ID))
        .join(unnest(hashes.toArray(String[]::new)).as("shown", "hash"))
        .on(position(REVISION.DOCUMENT, hash).gt(0))
        .orderBy(WORKING.SINCE.desc(), WORKING.ITEM_ID)
        .fetchGroups(hash, WorkRows::working);
  }

  /// The versions of an item, newest first.
  public List<Version> versions(String itemId) {
    Map<Long, Published> published = WorkRows.published(db, itemId);
    return db.select(
            REVISION.ID,
            REVISION.ITEM_ID,
            REVISION.SLUG,
            REVISION.AUTHOR,
            REVISION.CREATED_AT,
            REVISION.WHY)
        .from(REVISION)
        .where(REVISION.ITEM_ID.eq(WorkRows.id(itemId)))
        .orderBy(REVISION.ID.desc())
        .fetch(row -> WorkRows.version(row.into(REVISION), published));
  }

  /// How people count the versions of an item.
  public Numbering numbering(String itemId) {
    return Numbering.read(db, itemId);
  }

  /// The text of one version of an item.
  public Optional<Draft> draft(String itemId, long number) {
    return WorkRows.draft(db, itemId, number);
  }

  /// Who wrote what is in a version and was not yet public before it, by their addresses.
  public Set<String> writers(String itemId, long number) {
    return WorkRows.writers(db, WorkRows.id(itemId), number);
  }

  /// The newest text of an item, public or not.
  public Optional<Version> newest(String itemId) {
    return WorkRows.newest(db, itemId)
        .map(row -> WorkRows.version(row, WorkRows.published(db, itemId)));
  }
}
