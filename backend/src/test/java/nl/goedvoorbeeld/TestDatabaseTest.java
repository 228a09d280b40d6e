package nl.goedvoorbeeld;

import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static org.assertj.core.api.Assertions.assertThat;

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
}
