package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Done;
import nl.goedvoorbeeld.content.check.Outcome.Nothing;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Lookup.Gone;
import nl.goedvoorbeeld.content.snapshot.Lookup.Moved;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.transfer.Import.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T12:00:00Z"), Dutch.ZONE);

  @TempDir Path root;

  private final TestDatabase database = TestDatabase.fresh();
  private final Drafts drafts = new Drafts(database.db(), CLOCK);
  private final Publications publications = new Publications(database.db());

  @Test
  void a_folder_is_one_generation_and_the_same_again_does_nothing() {
    TestFolder folder = folder().put(page("a", "A", "[b](/b)"), page("b", "B", "[a](/a)"));
    assertThat(run(folder).outcome()).isEqualTo(new Done(1, 2));
    assertThat(run(folder).outcome()).isEqualTo(new Nothing(1));
    assertThat(titles()).containsExactly("A", "B");
  }

  @Test
  void only_what_changed_is_published_anew() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""));
    run(folder);
    assertThat(run(folder.put(page("b", "B2", ""))).outcome()).isEqualTo(new Done(2, 1));
    assertThat(publications.asOf(1).items()).extracting(Item::title).containsExactly("A", "B");
  }

  @Test
  void a_file_that_is_absent_deletes_nothing() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""));
    run(folder);
    assertThat(run(folder.remove("paginas/a.md")).outcome()).isEqualTo(new Nothing(1));
    assertThat(titles()).containsExactly("A", "B");
  }

  @Test
  void an_absent_file_may_still_be_referred_to() {
    run(folder().put(page("a", "A", ""), page("b", "B", "")));
    assertThat(run(folder().remove("paginas/a.md").put(page("b", "B", "[a](/a)"))).outcome())
        .isEqualTo(new Done(2, 1));
  }

  @Test
  void what_an_editor_changed_is_listed_and_left_alone() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""));
    run(folder);
    drafts.publish(bundle(page("a", "Van de redactie", "")), "redacteur");
    Import.Report report = run(folder.put(page("a", "A2", ""), page("b", "B2", "")));
    assertThat(report.leftAlone()).containsExactly("paginas/a.md");
    assertThat(report.outcome()).isEqualTo(new Done(3, 1));
    assertThat(titles()).containsExactly("B2", "Van de redactie");
  }

  @Test
  void what_an_editor_changed_is_written_over_when_asked_and_is_the_imports_again() {
    TestFolder folder = folder().put(page("a", "A", ""));
    run(folder);
    drafts.publish(bundle(page("a", "Van de redactie", "")), "redacteur");
    assertThat(run(folder, Mode.OVERWRITE).leftAlone()).isEmpty();
    assertThat(titles()).containsExactly("A");
    assertThat(run(folder.put(page("a", "A2", ""))).leftAlone()).isEmpty();
    assertThat(titles()).containsExactly("A2");
  }

  @Test
  void what_an_editor_made_is_left_alone_too() {
    drafts.publish(bundle(page("a", "Van de redactie", "")), "redacteur");
    assertThat(run(folder().put(page("a", "A", ""))).leftAlone()).containsExactly("paginas/a.md");
  }

  @Test
  void what_an_editor_withdrew_does_not_come_back_unasked() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""));
    run(folder);
    drafts.withdraw("paginas-a", Reason.MISTAKE, Optional.empty(), "", "redacteur");
    drafts.withdraw("paginas-b", Reason.EXPIRED, Optional.empty(), "Gestopt.", "redacteur");
    assertThat(run(folder).leftAlone()).containsExactly("paginas/a.md", "paginas/b.md");
    assertThat(publications.load().look("paginas", "a")).isEqualTo(new Gone());
    assertThat(publications.load().item("paginas-b").orElseThrow().expired()).isPresent();
    assertThat(run(folder, Mode.OVERWRITE).outcome()).isEqualTo(new Done(4, 2));
    assertThat(titles()).containsExactly("A", "B");
  }

  @Test
  void an_item_with_an_open_draft_is_listed_and_left_alone() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", ""));
    run(folder);
    save("paginas-a", "Concept");
    Import.Report report = run(folder.put(page("a", "A2", ""), page("b", "B2", "")));
    assertThat(report.leftAlone()).containsExactly("paginas/a.md");
    assertThat(titles()).containsExactly("A", "B2");
    assertThat(workbench().working("paginas-a")).isPresent();
  }

  @Test
  void an_item_that_an_editor_began_is_left_alone_before_it_is_public() {
    workbench().create(new NewItem(Kind.PAGE, "A"), "eerste@example.org");
    Import.Report report = run(folder().put(page("a", "A", ""), page("b", "B", "")));
    assertThat(report.leftAlone()).containsExactly("paginas/a.md");
    assertThat(titles()).containsExactly("B");
  }

  @Test
  void a_draft_that_is_written_over_when_asked_stays_among_the_versions() {
    TestFolder folder = folder().put(page("a", "A", ""));
    run(folder);
    long draft = save("paginas-a", "Concept");
    run(folder.put(page("a", "A2", "")), Mode.OVERWRITE);
    assertThat(titles()).containsExactly("A2");
    assertThat(workbench().working("paginas-a")).isEmpty();
    assertThat(workbench().draft("paginas-a", draft).orElseThrow().title()).isEqualTo("Concept");
    assertThat(
            workbench().save(new Edit("paginas-a", draft, "a", "verder", ""), "eerste@example.org"))
        .as("whoever typed on gets both texts")
        .isInstanceOf(Saving.Outdated.class);
  }

  @Test
  void a_draft_changes_no_byte_of_an_export(@TempDir Path out) throws Exception {
    run(folder().put(page("a", "A", "tekst")));
    save("paginas-a", "xyzzygeheim");
    workbench().create(new NewItem(Kind.PAGE, "Nieuw"), "eerste@example.org");
    assertThat(new Export(publications, new Images(database.db(), CLOCK)).run(out)).isEqualTo(1);
    assertThat(out.resolve("paginas/a.md")).hasContent(page("a", "A", "tekst").document());
    assertThat(out.resolve("paginas/nieuw.md")).doesNotExist();
  }

  private Workbench workbench() {
    return new Workbench(database.db(), CLOCK);
  }

  private long save(String id, String title) {
    Version newest = workbench().newest(id).orElseThrow();
    Edit edit =
        new Edit(id, newest.number(), newest.slug(), page(newest.slug(), title, "").document(), "");
    return ((Saving.Saved) workbench().save(edit, "eerste@example.org")).revision();
  }

  @Test
  void a_new_slug_leads_on_from_the_old() {
    TestFolder folder = folder().put(page("a", "A", ""), page("b", "B", "[a](/a)"));
    run(folder);
    folder.remove("paginas/a.md").put(page("paginas-a", "nieuw", "A", ""));
    assertThat(run(folder).outcome()).isEqualTo(new Done(2, 1));
    assertThat(publications.load().look("paginas", "a")).isEqualTo(new Moved("/nieuw"));
  }

  @Test
  void of_nodes_that_start_together_one_loads_the_library() throws Exception {
    TestFolder folder = folder();
    for (int i = 0; i < 40; i++) {
      folder.put(page("p" + i, "P" + i, ""));
    }
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Outcome> start =
          () -> importer().run(folder.root(), Mode.ONLY_INTO_EMPTY, "start").outcome();
      List<Outcome> outcomes =
          nodes.invokeAll(List.of(start, start, start)).stream().map(Future::resultNow).toList();
      assertThat(outcomes)
          .containsExactlyInAnyOrder(new Done(1, 40), new Nothing(1), new Nothing(1));
    }
    assertThat(publications.load().items()).hasSize(40);
    assertThat(database.db().fetchCount(IMPORT)).isEqualTo(1);
  }

  @Test
  void a_library_that_is_not_empty_is_left_as_it_is_at_a_start() {
    run(folder().put(page("a", "A", "")));
    TestFolder broken = folder().put("paginas/b.md", "kapot");
    assertThat(run(broken, Mode.ONLY_INTO_EMPTY).outcome()).isEqualTo(new Nothing(1));
    assertThat(run(folder().put(page("a", "A2", "")), Mode.ONLY_INTO_EMPTY).outcome())
        .isEqualTo(new Nothing(1));
    assertThat(titles()).containsExactly("A");
  }

  @Test
  void a_start_says_when_the_folder_holds_something_else_than_was_imported(@TempDir Path elsewhere)
      throws Exception {
    TestFolder folder = folder().put(page("a", "A", ""));
    assertThat(importer().newer(root)).as("never imported").isFalse();
    run(folder);
    assertThat(importer().newer(root)).as("just imported").isFalse();
    java.nio.file.Files.setLastModifiedTime(
        root.resolve("paginas/a.md"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(importer().newer(root)).as("touched").isFalse();
    folder.put("paginas/b.md", "kapot");
    assertThat(importer().newer(root)).as("another file").isTrue();
    run(folder);
    assertThat(importer().newer(root)).as("refused").isTrue();
    run(folder.remove("paginas/b.md").put(page("a", "A2", "")));
    assertThat(importer().newer(root)).as("imported again").isFalse();
    new TestFolder(elsewhere).put(page("b", "B", ""));
    importer().run(elsewhere, Mode.CAREFUL, "test");
    assertThat(importer().newer(root)).as("another folder was imported since").isFalse();
    run(folder.put(page("a", "A3", "")), Mode.ONLY_INTO_EMPTY);
    assertThat(importer().newer(root)).as("not read at a start").isTrue();
    assertThat(importer().newer(root.resolve("weg"))).as("no folder").isFalse();
  }

  @Test
  void an_import_is_on_record_with_its_publication_or_not_at_all() {
    run(folder().put(page("a", "A", "")));
    run(folder().put(page("b", "B", "[weg](/weg)")));
    assertThat(database.db().selectFrom(IMPORT).fetch())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getGeneration()).isEqualTo(1);
              assertThat(row.getFiles()).isEqualTo(1);
              assertThat(row.getChanged()).isEqualTo(1);
              assertThat(row.getLeftAlone()).isZero();
              assertThat(row.getAuthor()).isEqualTo("test");
            });
  }

  private TestFolder folder() {
    return new TestFolder(root);
  }

  private Import.Report run(TestFolder folder) {
    return run(folder, Mode.CAREFUL);
  }

  private Import.Report run(TestFolder folder, Mode mode) {
    return importer().run(folder.root(), mode, "test");
  }

  /// Each on its own connections, as every node and command is.
  private Import importer() {
    return new Import(
        database.db(), new Drafts(database.db(), CLOCK), new Images(database.db(), CLOCK), CLOCK);
  }

  private List<String> titles() {
    return publications.load().items().stream().map(Item::title).toList();
  }
}
