package nl.goedvoorbeeld.cms.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactSheetTest {
  private static final String MARK = "details.mark";

  /// In which no form may stand: a browser would close them, or move it.
  private static final Set<String> CLOSED =
      Set.of(
          "p", "ul", "ol", "dl", "table", "tbody", "tr", "a", "h1", "h2", "h3", "span", "button");

  private static String page(String inside) {
    return "<main><p>vooraf</p><article class=\"gv-item\">" + inside + "</article></main>";
  }

  private static List<String> words(String inside) {
    return FactSheet.of(page(inside)).stream()
        .flatMap(piece -> Optional.ofNullable(piece.fact()).stream())
        .map(FactSheet.Fact::words)
        .toList();
  }

  @Test
  void each_fact_is_told_with_what_it_belongs_to() {
    assertThat(
            words(
                """
                <h1>Titel</h1>
                <dl><div><dt>Effect</dt><dd><strong>−9 %</strong> <span>ritten</span></dd></div></dl>
                <table><caption>x</caption><thead><tr><th>Jaar</th><th>Aantal</th></tr></thead>
                <tbody><tr><th scope="row">2025</th><td>1.200</td></tr></tbody></table>
                <table><tbody><tr class="gv-effects-head"><th colspan="2">Ritten in de spits</th></tr>
                <tr><th>gemeten</th><td>−9 %</td><td><details><summary>Door een bureau. <span class="gv-open">Methode</span></summary>
                <span>geteld</span></details></td></tr></tbody></table>
                <div class="gv-prose"><h2>Kop</h2><p>Zij krijgen <data>€&nbsp;2,45</data> per dag&#8203;.</p>
                <p><img src="/x" alt="Een tekening"></p><ul><li>een &amp; twee</li></ul></div>
                <ol class="gv-sources"><li><p><a>Bron</a></p><p>2025</p></li></ol>
                <h2>Bronnen</h2><nav><ul><li>weg</li></ul></nav>
                <article class="gv-card"><p>een ander item</p></article>
                """))
        .containsExactly(
            "Titel",
            "Effect: −9 % ritten",
            "2025 1.200",
            "Ritten in de spits: gemeten −9 % Door een bureau. geteld",
            "Kop",
            "Zij krijgen € 2,45 per dag\u200b.",
            "Afbeelding: Een tekening",
            "een & twee",
            "Bron 2025");
  }

  @Test
  void the_key_is_of_the_words_and_the_second_of_the_same_has_its_own() {
    List<FactSheet.Piece> pieces = FactSheet.of(page("<p>a</p><p>b</p><p>a</p>"));
    String first = Objects.requireNonNull(pieces.getFirst().fact()).key();
    assertThat(first).matches("[0-9a-f]{16}");
    assertThat(Objects.requireNonNull(pieces.get(2).fact()).key()).isEqualTo(first + "-2");
    assertThat(FactSheet.of(page("<p>c</p><p>a</p>")).get(1).fact())
        .isEqualTo(new FactSheet.Fact(first, "a"));
  }

  @Test
  void what_would_lead_nowhere_is_left_out_and_the_rest_is_as_it_was() {
    String shown =
        FactSheet.of(
                page(
                    "<p title=\"a > b\">a</p><form class=\"gv-day\"><p>x</p></form><!-- <p> --><p>b</p>"))
            .stream()
            .map(piece -> piece.html().html())
            .collect(Collectors.joining());
    assertThat(shown)
        .isEqualTo(
            "<article class=\"gv-item\"><p title=\"a > b\">a</p><!-- <p> --><p>b</p></article>");
    assertThat(FactSheet.of("<main><p>geen artikel</p></main>")).isEmpty();
  }

  /// Real pages, with a mark for each form: it must stand where a browser leaves it, beside each
  /// row, paragraph and image.
  @ParameterizedTest
  @EnumSource(Kind.class)
  void beside_each_fact_of_a_real_page_is_room_for_a_form(Kind kind) {
    RunningSite site = RunningSite.real();
    for (Item item : site.snapshot().items(kind).stream().limit(4).toList()) {
      if (!kind.hasPage()) {
        continue;
      }
      String html = site.get(item.address()).text();
      StringBuilder marked = new StringBuilder();
      for (FactSheet.Piece piece : FactSheet.of(html)) {
        marked.append(piece.html().html());
        if (piece.fact() != null) {
          marked.append("<details class=\"mark\"></details>");
        }
      }
      Document document = Jsoup.parse(marked.toString());
      assertThat(
              document.select(MARK).stream()
                  .map(one -> Objects.requireNonNull(one.parent()).tagName()))
          .as(item.address())
          .isNotEmpty()
          .doesNotContainAnyElementsOf(CLOSED);
      for (Element row : document.select("tbody tr:has(td):not(.gv-effects-head)")) {
        assertThat(row.select(MARK)).as(item.address() + " " + row.text()).hasSize(1);
      }
      for (Element paragraph : document.select(".gv-prose > p")) {
        assertThat(Objects.requireNonNull(paragraph.nextElementSibling()).is(MARK)).isTrue();
      }
      document.select(MARK).remove();
      Element shown = Jsoup.parse(html).expectFirst("article");
      shown.select(".gv-record, .gv-day").remove();
      assertThat(document.expectFirst("article").text()).isEqualTo(shown.text());
    }
  }
}
