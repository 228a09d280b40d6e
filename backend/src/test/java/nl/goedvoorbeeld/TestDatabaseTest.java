package nl.goedvoorbeeld;

import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Table;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void what_one_test_does_to_a_filled_library_another_does_not_see() {
    TestDatabase one = TestDatabase.filled();
    int all = one.db().fetchCount(PUBLICATION);
    assertThat(all).isGreaterThan(500);
    one.db().deleteFrom(PUBLICATION).execute();
    TestDatabase other = TestDatabase.filled();
    assertThat(other.db().fetchCount(PUBLICATION)).isEqualTo(all);
    assertThat(one.db().fetchCount(PUBLICATION)).isZero();
    assertThat(TestDatabase.fresh().db().fetchCount(PUBLICATION)).isZero();
  }

  @Test
  void an_emptied_one_is_as_a_fresh_one() {
    TestDatabase used = TestDatabase.emptied();
    String before = all(TestDatabase.fresh());
    String item = "insert into content.item values ('paginas-a', 'PAGE', now())";
    String account =
        "insert into account.editor (email, name, role, created_at)"
            + " values ('a@example.org', 'A', 'AUTHOR', now()) returning id";
    used.db().execute(item);
    used.db().execute("update content.library set generation = 7");
    assertThat(used.db().fetchValue(account)).isEqualTo(1L);
    assertThat(all(used)).isNotEqualTo(before);
    TestDatabase again = TestDatabase.emptied();
    assertThat(again).isSameAs(used);
    assertThat(all(again)).isEqualTo(before);
    assertThat(again.db().fetchValue(account)).as("numbers begin anew").isEqualTo(1L);
  }

  /// Every row of every table, but for the mark of the library.
  private static String all(TestDatabase database) {
    StringBuilder rows = new StringBuilder();
    for (Table<?> table :
        database.db().meta().getSchemas().stream()
            .filter(schema -> !schema.getName().matches("pg_.*|information_schema|public"))
            .flatMap(schema -> schema.getTables().stream())
            .toList()) {
      rows.append(table.getName());
      database
          .db()
          .fetch("select to_jsonb(t) - 'epoch' from " + table.getQualifiedName() + " t")
          .forEach(row -> rows.append(' ').append(row.get(0)));
    }
    return rows.toString();
  }
}
