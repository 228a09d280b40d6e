package nl.goedvoorbeeld.content;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect.Basis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database, or a back-up of one, in which an earlier program wrote.
class EarlierFormatTest {
  private static final String ID = "cijfers-f";
  private static final String AUTHOR = "auteur@example.org";

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), Dutch.ZONE);
  private final TestDatabase database = TestDatabase.fresh();
  private final Drafts drafts = new Drafts(database.db(), clock);
  private final Workbench workbench = new Workbench(database.db(), clock);
  private final Publications publications = new Publications(database.db());

  private String written = "";

  @BeforeEach
  void an_earlier_program_wrote() {
    Draft figure = Samples.figure("f", "-15", "s");
    drafts.publish(bundle(Samples.units("procent"), Samples.source("s"), figure), "test");
    written = figure.document().replace("gemetenDoor: een bureau\n", "");
    database
        .db()
        .update(REVISION)
        .set(REVISION.DOCUMENT, written)
        .set(REVISION.FORMAT, 1)
        .where(REVISION.ITEM_ID.eq(ID))
        .execute();
  }

  @Test
  void readers_find_what_it_wrote_and_no_more_certain_than_it_is() {
    Item item = publications.load().item(ID).orElseThrow();
    assertThat(((Figure) item.content()).basis()).isEqualTo(Basis.REPORTED);
    assertThat(item.document()).contains("soort: opgegeven", "gemetenTot: 2020");
    assertThat(item.lifted()).isTrue();
    assertThat(publications.load().item("bronnen-s").orElseThrow().lifted()).isFalse();
  }

  @Test
  void an_editor_goes_on_from_it_and_what_was_written_stays() {
    long number = publications.load().item(ID).orElseThrow().revision();
    String shown = workbench.draft(ID, number).orElseThrow().document();
    assertThat(shown).contains("soort: opgegeven");
    assertThat(workbench.save(new Edit(ID, number, "f", shown, ""), AUTHOR))
        .as("nothing was changed")
        .isInstanceOf(Saving.Unchanged.class);
    assertThat(
            workbench.save(
                new Edit(ID, number, "f", shown.replace("waarde: -15", "waarde: -16"), ""), AUTHOR))
        .isInstanceOf(Saving.Saved.class);
    assertThat(database.db().fetchValue(REVISION.DOCUMENT, REVISION.ID.eq(number)))
        .isEqualTo(written);
  }
}
