package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.db.transfer.Tables.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Discards;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.transfer.Import.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import brings of items that editors had been at.
class OursTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T12:00:00Z"), Dutch.ZONE);
  private static final String EDITOR = "eerste@example.org";

  @TempDir Path root;

  private final TestDatabase database = TestDatabase.fresh();
  private final Drafts drafts = new Drafts(database.db(), CLOCK);
  private final Ours ours = new Ours(database.db(), CLOCK);

  private TestFolder folder() {
    return new TestFolder(root);
  }

  private void run(TestFolder folder) {
    run(folder, Mode.CAREFUL);
  }

  private void run(TestFolder folder, Mode mode) {
    new Import(database.db(), drafts, new Images(database.db(), CLOCK), CLOCK)
        .run(folder.root(), mode, "import");
  }

  private List<String> waiting() {
    return ours.waiting().stream().map(Ours.Waiting::itemId).toList();
  }

  private void edit(String slug, String title) {
    drafts.publish(bundle(page(slug, title, "")), EDITOR);
  }

  private void save(String slug, String title) {
    Workbench workbench = new Workbench(database.db(), CLOCK);
    String id = "paginas-" + slug;
    Version newest = workbench.newest(id).orElseThrow();
    String document = page(slug, title, "").document();
    Edit edit = new Edit(id, newest.number(), newest.slug(), document, "");
    assertThat(workbench.save(edit, EDITOR)).isInstanceOf(Saving.Saved.class);
  }

  @Test
  void it_waits_only_where_ours_changed_too() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""), page("c", "C", ""));
    run(folder);
    edit("a", "Van de redactie");
    save("b", "Concept");
    run(folder);
    assertThat(waiting()).as("ours is the same").isEmpty();
    run(folder.put(page("a", "A2", ""), page("b", "B2", ""), page("c", "C2", "")));
    assertThat(waiting()).containsExactly("paginas-a", "paginas-b");
    Ours.Brought brought = ours.find("paginas-a").orElseThrow();
    assertThat(brought.draft().title()).isEqualTo("A2");
    assertThat(brought.before().orElseThrow().title()).isEqualTo("A");
    assertThat(ours.find("paginas-c")).isEmpty();
  }

  @Test
  void what_editors_made_themselves_waits_without_a_text_before() {
    drafts.publish(bundle(page("a", "Van de redactie", "")), EDITOR);
    run(folder().put(page("a", "A", "")));
    assertThat(waiting()).containsExactly("paginas-a");
    assertThat(ours.find("paginas-a").orElseThrow().before()).isEmpty();
  }

  @Test
  void it_goes_when_the_two_are_the_same_again() {
    TestFolder folder = folder().put(page("a", "A", ""));
    run(folder);
    edit("a", "Van de redactie");
    run(folder.put(page("a", "A2", "")));
    save("a", "A2");
    assertThat(waiting()).as("the editor wrote the same").isEmpty();
    save("a", "A3");
    assertThat(waiting()).containsExactly("paginas-a");
    run(folder.put(page("a", "A", "")));
    assertThat(waiting()).as("ours is as it was").isEmpty();
    assertThat(database.db().fetchCount(OURS)).isZero();
  }

  @Test
  void it_goes_when_an_import_writes_over_what_editors_changed() {
    TestFolder folder = folder().put(page("a", "A", ""));
    run(folder);
    edit("a", "Van de redactie");
    run(folder.put(page("a", "A2", "")));
    run(folder, Mode.OVERWRITE);
    assertThat(waiting()).isEmpty();
    assertThat(database.db().fetchCount(OURS)).isZero();
  }

  @Test
  void what_was_decided_holds_until_ours_is_another_text() {
    TestFolder folder = folder().put(page("a", "A", ""));
    run(folder);
    edit("a", "Van de redactie");
    run(folder.put(page("a", "A2", "")));
    Instant seen = ours.find("paginas-a").orElseThrow().at();
    assertThat(ours.settle("paginas-a", seen.minusMillis(1), "Nee.", EDITOR))
        .as("another text")
        .isFalse();
    assertThat(ours.settle("paginas-a", seen, "De onze is beter.", EDITOR)).isTrue();
    assertThat(ours.settle("paginas-a", seen, "Nog eens.", EDITOR)).as("twice").isFalse();
    assertThat(waiting()).isEmpty();
    run(folder);
    assertThat(waiting()).as("brought again").isEmpty();
    run(folder.put(page("a", "A3", "")));
    assertThat(waiting()).containsExactly("paginas-a");
  }

  @Test
  void an_import_of_another_folder_changes_nothing_about_what_waits() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""));
    run(folder);
    edit("a", "Van de redactie");
    run(folder.put(page("a", "A2", "")));
    run(folder.remove("paginas/a.md").put(page("b", "B2", "")));
    assertThat(waiting()).containsExactly("paginas-a");
  }

  @Test
  void what_is_thrown_away_waits_for_nobody() {
    Workbench workbench = new Workbench(database.db(), CLOCK);
    Saving.Saved begun = (Saving.Saved) workbench.create(new NewItem(Kind.PAGE, "A"), EDITOR);
    run(folder().put(page("a", "A", "tekst"), page("b", "B", "")));
    assertThat(waiting()).containsExactly("paginas-a");
    new Discards(database.db(), CLOCK)
        .discard(database.db(), "paginas-a", begun.revision(), Role.AUTHOR, EDITOR);
    assertThat(waiting()).isEmpty();
  }
}
