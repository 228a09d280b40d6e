package nl.goedvoorbeeld.content.typing;

import static nl.goedvoorbeeld.db.content.Tables.TYPED;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.db.content.tables.records.TypedRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The rows of what editors type and do not save. A text is written over by what goes on from it,
/// and goes when that is saved; whatever else its editor types at the item stands beside it.
/// Nothing here trusts a page further than that: a wrong word of it makes one text too many, never
/// one too few.
///
/// Whoever writes here has said before, in the same transaction, that the editor is at the item:
/// that row makes one after the other of what one editor does at one item.
public final class TypedRows {
  /// So many texts of one editor at one item. Nobody has so many by typing.
  public static final int MOST = 20;

  private TypedRows() {}

  /// @return what names the text from now on; nothing when there are too many
  public static Optional<Sheet> keep(DSLContext tx, Edit edit, Pen pen, String author, Instant at) {
    Sheet here = pen.at().orElseGet(Sheet::fresh);
    Optional<TypedRecord> same = find(tx, edit.itemId(), author, here.name());
    if (same.isPresent() && same.get().getStep() >= here.step()) {
      // It comes after what was typed later. Where that says something else, this may be another's.
      if (isSame(same.get(), edit)) {
        return same.map(TypedRows::sheet);
      }
      here = Sheet.fresh();
    } else {
      Optional<Condition> before =
          same.map(row -> is(edit.itemId(), author, row.getSheet()))
              .or(() -> pen.from().map(from -> is(edit.itemId(), author, from)));
      TypedRecord row = row(tx, edit, here, author, at);
      if (before.isPresent() && tx.update(TYPED).set(row).where(before.get()).execute() == 1) {
        return Optional.of(here);
      }
    }
    return beside(tx, edit, here, author, at);
  }

  private static Optional<Sheet> beside(
      DSLContext tx, Edit edit, Sheet here, String author, Instant at) {
    List<TypedRecord> all =
        tx.selectFrom(TYPED)
            .where(TYPED.ITEM_ID.eq(edit.itemId()))
            .and(TYPED.AUTHOR.eq(author))
            .fetch();
    Optional<Sheet> known =
        all.stream().filter(row -> isSame(row, edit)).map(TypedRows::sheet).findFirst();
    // Who goes on typing there goes on from a text of their own, though it says the same as
    // another.
    if (known.isPresent() && here.step() == 0) {
      return known;
    }
    if (all.size() >= MOST) {
      return Optional.empty();
    }
    tx.insertInto(TYPED).set(row(tx, edit, here, author, at)).execute();
    return Optional.of(here);
  }

  private static TypedRecord row(DSLContext tx, Edit edit, Sheet here, String author, Instant at) {
    TypedRecord row = tx.newRecord(TYPED);
    row.setItemId(edit.itemId());
    row.setAuthor(author);
    row.setSheet(here.name());
    row.setStep(here.step());
    row.setBasedOn(edit.basedOn());
    row.setSlug(edit.slug());
    row.setDocument(edit.document());
    row.setAt(at);
    return row;
  }

  private static boolean isSame(TypedRecord row, Edit edit) {
    return row.getBasedOn() == edit.basedOn()
        && row.getSlug().equals(edit.slug())
        && row.getDocument().equals(edit.document());
  }

  /// What the text goes on from is a version now, and so is every text that says the same.
  public static void done(DSLContext tx, Edit edit, Pen pen, String author) {
    Condition same = TYPED.SLUG.eq(edit.slug()).and(TYPED.DOCUMENT.eq(edit.document()));
    Condition mine =
        pen.at()
            .map(here -> TYPED.SHEET.eq(here.name()).and(TYPED.STEP.le(here.step())))
            .map(same::or)
            .orElse(same);
    Condition all = pen.from().map(from -> mine.or(is(from))).orElse(mine);
    tx.deleteFrom(TYPED)
        .where(TYPED.ITEM_ID.eq(edit.itemId()))
        .and(TYPED.AUTHOR.eq(author))
        .and(all)
        .execute();
  }

  /// @return whether it was still there as it was seen
  public static boolean forget(DSLContext tx, String itemId, Sheet sheet, String author) {
    return tx.deleteFrom(TYPED).where(is(itemId, author, sheet)).execute() == 1;
  }

  public static Optional<TypedRecord> find(
      DSLContext tx, String itemId, String author, String name) {
    return tx.selectFrom(TYPED).where(is(itemId, author, name)).fetchOptional();
  }

  /// The last first.
  public static List<Kept> all(DSLContext tx, String itemId, String author) {
    return tx.select(TYPED.SHEET, TYPED.STEP, TYPED.AT)
        .from(TYPED)
        .where(TYPED.ITEM_ID.eq(itemId))
        .and(TYPED.AUTHOR.eq(author))
        .orderBy(TYPED.AT.desc(), TYPED.SHEET)
        .fetch(row -> new Kept(itemId, new Sheet(row.value1(), row.value2()), row.value3()));
  }

  /// The items where this editor has such a text, each with its last one; the last of all first.
  public static List<Kept> items(DSLContext tx, String author) {
    return tx
        .select(TYPED.ITEM_ID, TYPED.SHEET, TYPED.STEP, TYPED.AT)
        .distinctOn(TYPED.ITEM_ID)
        .from(TYPED)
        .where(TYPED.AUTHOR.eq(author))
        .orderBy(TYPED.ITEM_ID, TYPED.AT.desc())
        .fetch(row -> new Kept(row.value1(), new Sheet(row.value2(), row.value3()), row.value4()))
        .stream()
        .sorted(Comparator.comparing(Kept::at).reversed().thenComparing(Kept::itemId))
        .toList();
  }

  public static Sheet sheet(TypedRecord row) {
    return new Sheet(row.getSheet(), row.getStep());
  }

  private static Condition is(String itemId, String author, Sheet sheet) {
    return TYPED.ITEM_ID.eq(itemId).and(TYPED.AUTHOR.eq(author)).and(is(sheet));
  }

  private static Condition is(Sheet sheet) {
    return TYPED.SHEET.eq(sheet.name()).and(TYPED.STEP.eq(sheet.step()));
  }

  private static Condition is(String itemId, String author, String name) {
    return TYPED.ITEM_ID.eq(itemId).and(TYPED.AUTHOR.eq(author)).and(TYPED.SHEET.eq(name));
  }
}
