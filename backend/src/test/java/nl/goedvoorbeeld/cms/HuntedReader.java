package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.mail.WrittenLetter;

/// A reader who asks to be told of what is new, is told, looks at what is kept and begins to move:
/// somebody whom no editor knows, with an address of words that nobody else has.
final class HuntedReader {
  static final String ADDRESS = "Nachtzwaluw+Oeverloper@rietgors.test";
  static final String OTHER_ADDRESS = "steltkluut@rietgors.test";

  /// Of both, in whatever way they are folded, cut at their signs or written in percents.
  static final List<String> WORDS = List.of("nachtzwaluw", "oeverloper", "rietgors", "steltkluut");

  /// What they look for beside it, which nothing has.
  static final String SOUGHT = "grutto";

  private final RunningSite site;
  private final Visitor reader;

  HuntedReader(RunningSite site) {
    this.site = site;
    this.reader = new Visitor(site);
  }

  /// Asks for all pages and for what they look for, at once, and presses the button.
  void subscribe() {
    for (String[] search : new String[][] {{"soort", "pagina"}, {"q", SOUGHT}}) {
      Reply asked =
          reader.postPlain(
              "/nieuwsbrief",
              "wat",
              "zoekopdracht",
              search[0],
              search[1],
              "ritme",
              "direct",
              "adres",
              ADDRESS);
      assertThat(asked.status()).isEqualTo(200);
    }
    String confirm = "/nieuwsbrief/bevestigen/" + letter("confirmation").secret("bevestigen");
    List<String> all = new ArrayList<>();
    reader
        .get(confirm)
        .html()
        .select("input[name=abonnement]")
        .forEach(box -> all.addAll(List.of("abonnement", box.val())));
    assertThat(all).hasSize(4);
    assertThat(reader.postPlain(confirm, all.toArray(String[]::new)).status()).isEqualTo(200);
    site.clock().moveTo(site.clock().instant().plusSeconds(60));
  }

  /// Once what they asked for was written; asks for what is kept, and to have it sent elsewhere.
  void look() {
    await("alert", 1);
    String preferences =
        letter("alert").links().stream()
            .filter(link -> link.contains("/voorkeuren/"))
            .map(link -> link.substring(RunningSite.BASE_URL.length()))
            .findFirst()
            .orElseThrow();
    done(reader.postPlain(preferences, "doe", "gegevens"));
    String data = "/nieuwsbrief/gegevens/" + letter("managing").secret("gegevens");
    assertThat(reader.get(data).text()).contains(ADDRESS);
    assertThat(reader.postPlain(data, "doe", "verhuis", "adres", OTHER_ADDRESS).text())
        .contains(OTHER_ADDRESS);
    assertThat(reader.postPlain(data, "doe", "verhuis", "adres", ADDRESS).status()).isEqualTo(422);
  }

  /// Until there are so many letters of a kind.
  void await(String kind, int number) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (letters().filter(one -> one.kind().equals(kind)).count() < number) {
      assertThat(System.nanoTime()).as(kind).isLessThan(end);
      Pause.aMoment();
    }
  }

  /// All that were written, to whomever.
  Stream<WrittenLetter> letters() {
    return WrittenLetter.all(site.db(), site.part(Seal.class)).stream();
  }

  /// Of alerts the one of the page that is public.
  WrittenLetter letter(String kind) {
    return letters()
        .filter(one -> isTheirs(one) && one.kind().equals(kind))
        .filter(one -> !kind.equals("alert") || one.text().subject().equals("Over openbaar"))
        .findFirst()
        .orElseThrow();
  }

  static boolean isTheirs(WrittenLetter letter) {
    return List.of(ADDRESS, OTHER_ADDRESS).contains(letter.address());
  }

  /// The words, and the addresses in the ways in which programs like to write them.
  static List<String> forms() {
    List<String> forms = new ArrayList<>(WORDS);
    for (String address : List.of(ADDRESS, ADDRESS.toLowerCase(Locale.ROOT), OTHER_ADDRESS)) {
      byte[] bytes = address.getBytes(UTF_8);
      forms.add(HexFormat.of().formatHex(bytes));
      for (int before = 0; before < 3; before++) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        // Without the ends, which what stands beside it has a part in.
        String text = Base64.getEncoder().encodeToString(shifted);
        forms.add(text.substring(4, text.length() - 4));
      }
    }
    return forms;
  }

  static void assertAbsent(String where, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    assertThat(forms()).as(where).noneMatch(form -> lower.contains(form.toLowerCase(Locale.ROOT)));
  }
}
