package nl.goedvoorbeeld.desk.letter;

import static nl.goedvoorbeeld.db.desk.Tables.DAY_LETTER;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What an editor wants to be told of by mail: everything, until they say otherwise.
@Component
public class Wishes {
  private final DSLContext db;

  public Wishes(DSLContext db) {
    this.db = db;
  }

  public Set<Topic> wanted(Editor editor) {
    return db.select(DAY_LETTER.UNWANTED)
        .from(DAY_LETTER)
        .where(DAY_LETTER.EDITOR_ID.eq(editor.id()))
        .fetchOptional(row -> wanted(row.value1()))
        .orElseGet(() -> EnumSet.allOf(Topic.class));
  }

  /// @param unwanted as the table has it; a word of a later version says nothing here
  public static Set<Topic> wanted(String[] unwanted) {
    Set<Topic> wanted = EnumSet.allOf(Topic.class);
    Arrays.stream(unwanted).flatMap(word -> Topic.ofWord(word).stream()).forEach(wanted::remove);
    return wanted;
  }

  public void want(Editor editor, Collection<Topic> topics) {
    String[] unwanted =
        Stream.of(Topic.values())
            .filter(topic -> !topics.contains(topic))
            .map(Topic::word)
            .toArray(String[]::new);
    db.insertInto(DAY_LETTER)
        .set(DAY_LETTER.EDITOR_ID, editor.id())
        .set(DAY_LETTER.UNWANTED, unwanted)
        .onConflict(DAY_LETTER.EDITOR_ID)
        .doUpdate()
        .set(DAY_LETTER.UNWANTED, unwanted)
        .execute();
  }
}
