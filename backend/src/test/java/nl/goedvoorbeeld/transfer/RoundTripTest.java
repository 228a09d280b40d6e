package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Done;
import nl.goedvoorbeeld.content.check.Outcome.Nothing;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.media.Receiving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What went in comes out: byte for byte, also by way of a second library.
class RoundTripTest {
  @TempDir Path first;
  @TempDir Path second;

  @Test
  void the_real_library_comes_out_as_it_went_in() {
    TestDatabase one = TestDatabase.fresh();
    assertThat(in(one, LibraryTest.CONTENT)).isInstanceOf(Done.class);
    assertThat(in(one, LibraryTest.CONTENT)).isEqualTo(new Nothing(1));
    out(one, first);
    TestDatabase two = TestDatabase.fresh();
    assertThat(in(two, first)).isInstanceOf(Done.class);
    out(two, second);
    assertThat(new TestFolder(first).files())
        .isEqualTo(new TestFolder(LibraryTest.CONTENT).files())
        .isEqualTo(new TestFolder(second).files());
  }

  @Test
  void each_byte_stays_whatever_wrote_it() {
    String body = "Café, coöperatie, 😀, \u00a0 en tab\t.";
    TestFolder folder =
        new TestFolder(first)
            .put(
                "paginas/regeleinden.md",
                page("regeleinden", "R", body).document().replace("\n", "\r\n"))
            .put(
                "paginas/gemengd.md",
                page("gemengd", "G", "een\r\ntwee\n\rdrie  \n\n\n").document())
            .put("paginas/bom.md", "\uFEFF" + page("bom", "B", body).document())
            .put("paginas/zonder-einde.md", page("zonder-einde", "Z", body).document().strip())
            .put(
                "paginas/nfc.md",
                Normalizer.normalize(page("nfc", "É", body).document(), Normalizer.Form.NFC))
            .put(
                "paginas/nfd.md",
                Normalizer.normalize(page("nfd", "É", body).document(), Normalizer.Form.NFD));
    TestDatabase database = TestDatabase.fresh();
    assertThat(in(database, first)).isEqualTo(new Done(1, 6));
    assertThat(in(database, first)).isEqualTo(new Nothing(1));
    out(database, second);
    assertThat(new TestFolder(second).files()).isEqualTo(folder.files());
  }

  @Test
  void images_go_along_and_are_the_same_on_the_other_side() throws IOException {
    TestDatabase one = TestDatabase.fresh();
    Images here = new Images(one.db(), Clock.systemUTC());
    List<String> addresses = new ArrayList<>();
    for (byte[] file : List.of(Pictures.jpegOfPhoto(1_300, 200), Pictures.pngOfDrawing(600, 90))) {
      addresses.add(
          ((Receiving.Kept) here.keep(here.prepare(file), "Op het perron", "test"))
              .upload()
              .address());
    }
    here.keep(here.prepare(Pictures.pngOfDrawing(50, 50)), "In geen tekst", "test");
    String body =
        addresses.stream()
            .map("![Op het perron](%s)\n"::formatted)
            .collect(Collectors.joining("\n"));
    new TestFolder(first).put(page("met", "Met", body));
    assertThat(in(one, first)).isInstanceOf(Done.class);
    assertThat(out(one, second)).isEqualTo(1);
    assertThat(new TestFolder(second).files()).hasSize(3);
    TestDatabase two = TestDatabase.fresh();
    assertThat(in(two, second)).isEqualTo(new Done(1, 1));
    assertThat(in(two, second)).isEqualTo(new Nothing(1));
    // Smaller ones are made of the whole again, which a JPEG shows in its last bits.
    String all =
        "select hash, width, height, type, case when width > 960 then bytes end"
            + " from media.variant join media.image using (hash)"
            + " where alt = 'Op het perron' order by hash, width";
    assertThat(two.db().fetch(all)).hasSize(5).isEqualTo(one.db().fetch(all));

    // Not what its name says, and so for no text.
    Path file = second.resolve(addresses.getFirst().substring(1));
    Files.write(file, Pictures.jpegOfPhoto(1_300, 201));
    TestDatabase three = TestDatabase.fresh();
    assertThat(in(three, second))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.objections().toString())
                    .contains(
                        "media/", "Dit is niet de afbeelding", "staat niet in de mediatheek"));
    assertThat(new Images(three.db(), Clock.systemUTC()).count()).as("nothing stays").isZero();
  }

  @Test
  void an_edition_with_an_order_and_an_image_in_its_head_goes_along_byte_for_byte()
      throws IOException {
    TestDatabase one = TestDatabase.fresh();
    Images here = new Images(one.db(), Clock.systemUTC());
    String address =
        ((Receiving.Kept)
                here.keep(here.prepare(Pictures.pngOfDrawing(600, 90)), "In de kop", "test"))
            .upload()
            .address();
    String document =
        Samples.edition("2026-01")
            .document()
            .replace(
                "thema:",
                """
                inhoud:   # eerst dit
                  - item: "ezine:2026-01/voorwoord"
                  - { item: paginas:a, tekst: 'Zó: # & co' }
                beeld: {bestand: %s, alt: In de kop}
                thema:"""
                    .formatted(address));
    new TestFolder(first)
        .put("ezine/2026-01/editie.md", document)
        .put(Samples.article("2026-01/voorwoord"), page("a", "A", ""));
    assertThat(in(one, first)).isEqualTo(new Done(1, 3));
    assertThat(out(one, second)).isEqualTo(3);
    assertThat(new TestFolder(second).files())
        .containsAllEntriesOf(new TestFolder(first).files())
        .containsKey(address.substring(1))
        .hasSize(4);
    TestDatabase two = TestDatabase.fresh();
    assertThat(in(two, second)).isEqualTo(new Done(1, 3));
    assertThat(two.db().fetchValue("select alt from media.image")).isEqualTo("In de kop");
  }

  @Test
  void each_kind_goes_to_its_own_place_and_what_else_is_there_stays() {
    TestFolder folder =
        new TestFolder(first)
            .put(
                Samples.edition("2026-01"),
                Samples.article("2026-01/voorwoord"),
                Samples.units("procent"),
                page("a", "A", ""));
    TestDatabase database = TestDatabase.fresh();
    assertThat(in(database, first)).isEqualTo(new Done(1, 4));
    TestFolder target = new TestFolder(second).put("paginas/van-mij.md", "x").put("LEESMIJ", "y");
    assertThat(out(database, second)).isEqualTo(4);
    assertThat(target.files().keySet())
        .containsExactly(
            "LEESMIJ",
            "ezine/2026-01/editie.md",
            "ezine/2026-01/voorwoord.md",
            "paginas/a.md",
            "paginas/van-mij.md",
            "waardelijsten/eenheid.md");
    assertThat(target.files()).containsAllEntriesOf(folder.files());
  }

  private static Outcome in(TestDatabase database, Path folder) {
    Clock clock = Clock.systemUTC();
    return new Import(
            database.db(),
            new Drafts(database.db(), clock),
            new Images(database.db(), clock),
            clock)
        .run(folder, Import.Mode.CAREFUL, "test")
        .outcome();
  }

  private static int out(TestDatabase database, Path folder) {
    return new Export(new Publications(database.db()), new Images(database.db(), Clock.systemUTC()))
        .run(folder);
  }
}
