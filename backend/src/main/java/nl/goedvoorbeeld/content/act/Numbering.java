package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.REVISION;

import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;

/// How people count the versions of an item: from one, as they were written. Addresses, forms and
/// tables name a version by its id, of which there is one count for the whole library.
///
/// @param revisions the ids, the oldest first
public record Numbering(List<Long> revisions) {

  public static Numbering read(DSLContext db, String itemId) {
    return new Numbering(
        db.select(REVISION.ID)
            .from(REVISION)
            .where(REVISION.ITEM_ID.eq(WorkRows.id(itemId)))
            .orderBy(REVISION.ID)
            .fetch(REVISION.ID));
  }

  /// @return of what is no version of the item, zero
  public int of(long revision) {
    return Math.max(0, Collections.binarySearch(revisions, revision) + 1);
  }
}
