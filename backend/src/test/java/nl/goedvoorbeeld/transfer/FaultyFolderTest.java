package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.check.Outcome.Refused;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.media.Images;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder with anything wrong in it publishes nothing, and is told all that is wrong.
class FaultyFolderTest {
  private static final String WRONG_PLACE =
      ":1:1: Op deze plaats hoort geen document; verwacht: {map}/{naam}.md,"
          + " ezine/{editie}/editie.md of ezine/{editie}/{artikel}.md.";

  @TempDir Path root;

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void all_faults_are_told_at_once_each_at_its_place() {
    TestFolder folder =
        folder()
            .put(page("goed", "Goed", ""), Samples.source("s"), Samples.units("procent"))
            .put(Samples.figure("term", "1", "s"))
            .put(
                "cijfers/term.md",
                Samples.figure("term", "1", "s").document().replace("procent", "procnt"))
            .put("cijfers/bron.md", Samples.figure("bron", "1", "weg").document())
            .put(
                "bronnen/datum.md",
                Samples.source("datum").document().replace("2019-01-31", "31-1-2019"))
            .put("paginas/yaml.md", "---\nid: paginas-yaml\ntitel: \"open\nsamenvatting: x\n---\n")
            .put("paginas/sleutel.md", page("sleutel", "S", "").document().replace("titel", "titl"))
            .put("paginas/dubbel.md", page("paginas-goed", "dubbel", "D", "").document())
            .put(
                "paginas/link.md",
                page("link", "L", "\nTekst met [een link](/regelingen/weg).").document())
            .put("paginas/cijfer.md", page("cijfer", "C", "Het scheelt :cijfer[weg].").document())
            .put("paginas/zoeken.md", page("zoeken", "Z", "").document())
            .put("paginas/Hoofdletter.md", page("hoofdletter", "H", "").document())
            .put("paginas/met spatie.md", page("spatie", "S", "").document())
            .put("paginas/zonder-kop.md", "Alleen tekst.\n")
            .put("paginas/open-kop.md", "---\nid: x\n")
            .put(
                "paginas/latijn.md",
                page("latijn", "Één", "").document().getBytes(StandardCharsets.ISO_8859_1))
            .put("paginas/beeld.md", new byte[] {'-', '-', '-', '\n', 0, 1, 2})
            .put("paginas/leeg.md", "")
            .put("paginas/groot.md", "x".repeat(10_000_000))
            .put("ezine/losse-editie.md", "---\n---\n")
            .put(Samples.article("geen/artikel"))
            .put("onbekend/x.md", "x")
            .put("los.md", "x")
            .put("paginas/foto.jpg", "x")
            .put("paginas/map.md/a.md", page("a", "A", "").document());
    assertThat(told(folder))
        .containsExactly(
            "bronnen/datum.md:7:15: «gepubliceerd» is hier «31-1-2019»; verwacht: een jaar, maand"
                + " of dag: 2018, 2018-09 of 2018-09-03.",
            "cijfers/bron.md:12:7: «bronnen:weg» bestaat niet.",
            "cijfers/term.md:7:10: «procnt» is geen term van de waardelijst «eenheid». Wel:"
                + " procent.",
            "ezine/geen/artikel.md:1:1: De editie «geen» van dit artikel bestaat niet; verwacht:"
                + " ezine/geen/editie.md.",
            "ezine/losse-editie.md" + WRONG_PLACE,
            "los.md" + WRONG_PLACE,
            "onbekend/x.md" + WRONG_PLACE,
            "paginas/Hoofdletter.md:1:1: De naam «Hoofdletter» kan geen adres zijn; gebruik kleine"
                + " letters, cijfers en streepjes.",
            "paginas/beeld.md:1:1: In het document staan tekens die geen tekst zijn.",
            "paginas/cijfer.md:6:13: «cijfers:weg» bestaat niet.",
            "paginas/foto.jpg" + WRONG_PLACE,
            "paginas/goed.md:2:5: De id «paginas-goed» staat ook in paginas/dubbel.md.",
            "paginas/groot.md:1:1: Dit bestand is te groot: 10.000.000 bytes; het mogen er"
                + " hoogstens 4.000.000 zijn.",
            "paginas/latijn.md:1:1: Dit bestand is geen UTF-8-tekst.",
            "paginas/leeg.md:1:1: Het document begint niet met een kop tussen twee regels ---.",
            "paginas/link.md:7:11: «regelingen:weg» bestaat niet.",
            "paginas/map.md:1:1: Dit is een map; verwacht: een document.",
            "paginas/met spatie.md:1:1: De naam «met spatie» kan geen adres zijn; gebruik kleine"
                + " letters, cijfers en streepjes.",
            "paginas/open-kop.md:1:1: De kop is leeg of wordt niet gesloten; verwacht: een regel"
                + " --- onder de kop.",
            "paginas/sleutel.md:2:1: «titel» ontbreekt; verwacht: tekst.",
            "paginas/sleutel.md:3:1: De sleutel «titl» bestaat hier niet. Bedoelt u «titel»?",
            "paginas/yaml.md:3:8: Dit aanhalingsteken wordt nergens gesloten.",
            "paginas/zoeken.md:1:1: De naam «zoeken» gebruikt de site zelf al als adres.",
            "paginas/zonder-kop.md:1:1: Het document begint niet met een kop tussen twee regels"
                + " ---.");
  }

  @Test
  void an_address_that_was_another_items_is_refused_also_after_it_moved() {
    TestFolder folder = folder().put(page("a", "A", ""));
    importer().run(root, Import.Mode.CAREFUL, "test");
    folder.remove("paginas/a.md").put(page("paginas-a", "b", "A", ""));
    importer().run(root, Import.Mode.CAREFUL, "test");
    assertThat(told(folder.put(page("paginas-nieuw", "a", "Nieuw", ""))))
        .containsExactly(
            "paginas/a.md:1:1: Het adres «paginas:a» hoort al bij «paginas-a» en kan geen ander"
                + " item worden.");
  }

  @Test
  void links_are_not_followed_also_not_to_files_that_could_be_read() throws Exception {
    Path outside = Files.createTempFile("buiten", ".md");
    TestFolder folder = folder().put(page("a", "A", ""));
    Files.createSymbolicLink(root.resolve("paginas/bestand.md"), outside);
    Files.createSymbolicLink(root.resolve("paginas/weg.md"), Path.of("/bestaat/niet.md"));
    Files.createSymbolicLink(root.resolve("paginas/kring"), root);
    Files.createSymbolicLink(root.resolve("bronnen"), outside.getParent());
    String message = ":1:1: Dit is geen gewoon bestand; koppelingen worden niet gevolgd.";
    assertThat(told(folder))
        .containsExactly(
            "bronnen" + message,
            "paginas/bestand.md" + message,
            "paginas/kring" + message,
            "paginas/weg.md" + message);
    Files.delete(outside);
  }

  @Test
  void what_is_hidden_and_a_readme_at_the_top_are_no_documents() {
    TestFolder folder =
        folder()
            .put(page("a", "A", ""))
            .put("README.md", "# Inhoud")
            .put(".git/config", "x")
            .put("paginas/.a.md.swp", "x")
            .put(".DS_Store", "x");
    assertThat(importer().run(root, Import.Mode.CAREFUL, "test").files()).isEqualTo(1);
    assertThat(told(folder.put("paginas/README.md", "# Inhoud"))).hasSize(2);
  }

  @Test
  void a_folder_without_documents_or_that_is_not_there_is_refused() {
    assertThat(told(folder()))
        .containsExactly(root + ":1:1: In deze map staan geen documenten (*.md).");
    assertThat(told(new TestFolder(root.resolve("weg"))))
        .containsExactly(root + "/weg:1:1: Deze map bestaat niet of is niet te lezen.");
  }

  @Test
  void what_may_not_be_read_is_named() throws Exception {
    TestFolder folder =
        folder().put(page("a", "A", "")).put(page("b", "B", "")).put(Samples.source("s"));
    Files.setPosixFilePermissions(
        root.resolve("paginas/a.md"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        root.resolve("bronnen"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(root.resolve("paginas/a.md")), "root may read everything");
    assertThat(told(folder))
        .containsExactly(
            "bronnen:1:1: Dit is niet te lezen.", "paginas/a.md:1:1: Dit is niet te lezen.");
    Files.setPosixFilePermissions(
        root.resolve("bronnen"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// What an import says, having made sure that it did nothing else.
  private List<String> told(TestFolder folder) {
    long before = new Publications(database.db()).stand().generation();
    int items = database.db().fetchCount(ITEM);
    int imports = database.db().fetchCount(IMPORT);
    Refused refused =
        (Refused) importer().run(folder.root(), Import.Mode.CAREFUL, "test").outcome();
    assertThat(new Publications(database.db()).stand().generation()).isEqualTo(before);
    assertThat(database.db().fetchCount(ITEM)).isEqualTo(items);
    assertThat(database.db().fetchCount(IMPORT)).isEqualTo(imports);
    return refused.objections().stream().map(Objection::toString).toList();
  }

  private Import importer() {
    Clock clock = Clock.systemUTC();
    return new Import(
        database.db(), new Drafts(database.db(), clock), new Images(database.db(), clock), clock);
  }

  private TestFolder folder() {
    return new TestFolder(root);
  }
}
