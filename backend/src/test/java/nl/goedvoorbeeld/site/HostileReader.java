package nl.goedvoorbeeld.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Effect.Basis;
import nl.goedvoorbeeld.reading.ItemAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a page as one who wants to catch us saying more than we know.
final class HostileReader {
  private static final Pattern ARTICLE =
      Pattern.compile("artikel (?:artikel|hoofdstuk|afdeling|paragraaf)");

  /// A word that follows itself, across whatever marks.
  private static final Pattern TWICE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(\\p{L}{4,}(?: per \\p{L}+)?)[ ,;:·()]+\\1(?![\\p{L}\\d])");

  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  /// Words of a template for what only a record can say.
  private static final List<String> CLAIMS =
      List.of("geen verwachting", "niet gevraagd", "niet gemeten", "zie toelichting");

  private final Document page;
  private final Snapshot library;
  private final List<String> faults = new ArrayList<>();

  private HostileReader(Document page, Snapshot library) {
    this.page = page;
    this.library = library;
  }

  static List<String> faults(String path, Document page, Snapshot library) {
    HostileReader reader = new HostileReader(page, library);
    reader.headings();
    reader.words();
    reader.amounts();
    Item item = reader.item(path);
    reader.measured(item);
    if (item != null && item.content() instanceof Measure measure) {
      reader.comparison(measure);
    }
    if (item != null) {
      reader.claims(item);
    }
    reader.contents();
    return reader.faults.stream().map(fault -> path + ": " + fault).toList();
  }

  private void headings() {
    Set<String> seen = new HashSet<>();
    for (Element heading : page.select("main :is(h1, h2, h3, h4)").not(".gv-card-title")) {
      // Of what a list shows these are titles, and one may be in two lists.
      boolean title = heading.parents().is("li, article.gv-card");
      String words = heading.text().toLowerCase(Locale.ROOT);
      if (!title && !seen.add(words)) {
        faults.add("heading twice: " + heading.text());
      }
    }
  }

  /// What a page says to have on it is all that has a heading in its columns, in that order.
  private void contents() {
    List<String> said = page.select("main .gv-onpage a").eachAttr("href");
    List<String> there =
        page.select("main .gv-column h2, main .gv-item > .gv-group > h2, main .gv-foot h2").stream()
            .map(heading -> "#" + heading.id())
            .filter(id -> !id.equals("#pagina"))
            .toList();
    if (!said.isEmpty() && !said.equals(there)) {
      faults.add("says to have " + said + " and has " + there);
    }
  }

  private void words() {
    String text = page.select("main").text().replace('\u00a0', ' ');
    ARTICLE.matcher(text).results().forEach(found -> faults.add(found.group()));
    for (Element shown : page.select(".gv-headline, .gv-effect, .bedrag, .cijfer")) {
      String words = shown.text().replace('\u00a0', ' ');
      TWICE.matcher(words).results().forEach(found -> faults.add("twice: " + found.group()));
    }
    for (Element headline : page.select(".gv-headline")) {
      String about = headline.select("> span").text().toLowerCase(Locale.ROOT);
      WORD.matcher(headline.select("strong").text().toLowerCase(Locale.ROOT))
          .results()
          .filter(word -> about.contains(word.group()))
          .forEach(word -> faults.add("unit twice: " + headline.text()));
    }
  }

  private void amounts() {
    without(".bedrag", _ -> true);
    without(".gv-amount", amount -> amount.select(".gv-amount-now").text().matches(".*\\d.*"));
    without(".gv-schemes li", _ -> true);
    without(".gv-card-amount:has(.gv-status) .gv-number", _ -> true);
  }

  private void without(String selector, Predicate<Element> asked) {
    for (Element amount : page.select(selector)) {
      if (asked.test(amount) && !YEAR.matcher(amount.text()).find()) {
        faults.add("amount without year: " + amount.text());
      }
    }
  }

  private @Nullable Item item(String path) {
    return ItemAddress.of(path)
        .map(address -> library.look(address.folder(), address.slug()))
        .filter(Lookup.Found.class::isInstance)
        .map(found -> ((Lookup.Found) found).item())
        .orElse(null);
  }

  /// Who says «gemeten» with a sign must have it from a measured effect of that very item.
  private void measured(@Nullable Item here) {
    for (Element card : page.select("article.gv-card:has(.gv-readings)")) {
      readings(card, item(card.select(".gv-card-title a").attr("href")));
    }
    for (Element line : page.select(".gv-measures > li")) {
      Element example = line.selectFirst(".gv-quiet a");
      readings(line, example == null ? null : item(example.attr("href")));
    }
    for (Element line : page.select(".gv-proven > li")) {
      readings(line, item(line.select("h3 a").attr("href")));
    }
    for (Element rows : page.select(".gv-comparison tbody")) {
      measured(rows, item(rows.select("th a").attr("href")));
    }
    for (Element group : page.select("div.gv-group:has(> h2)")) {
      if (group.select("> h2").text().equals("Voorbeelden: gemeten")) {
        for (Element title : group.select(".gv-card-title a")) {
          if (!has(item(title.attr("href")), Basis.MEASURED)) {
            faults.add("measured in a list: " + title.text());
          }
        }
      }
    }
    if (here != null) {
      page.select("main > article > .gv-readings").forEach(some -> readings(some, here));
      page.select("main .gv-effects:not(.gv-comparison)").forEach(rows -> measured(rows, here));
    }
  }

  private void measured(Element rows, @Nullable Item item) {
    for (Element row : rows.select("tr:has(th[scope=row])")) {
      boolean says = row.select("th").text().equals("gemeten");
      if (says && row.select(".gv-nothing").isEmpty() && !has(item, Basis.MEASURED)) {
        faults.add("measured: " + row.text());
      }
    }
  }

  private void readings(Element some, @Nullable Item item) {
    String sign = some.select(".gv-headline em").text();
    String evidence = some.select(".gv-evidence").text();
    boolean says =
        sign.contains("gemeten") || evidence.contains("gemeten") || evidence.contains("meta-");
    if (says && !has(item, Basis.MEASURED)) {
      faults.add("measured: " + some.text());
    }
  }

  private static List<Effect> effects(@Nullable Item item) {
    return switch (item == null ? null : item.content()) {
      case CaseStudy study -> study.effects();
      case Initiative initiative -> initiative.effects();
      case null, default -> List.of();
    };
  }

  private static boolean has(@Nullable Item item, Basis basis) {
    return effects(item).stream().anyMatch(effect -> effect.basis() == basis);
  }

  /// No effect on a measure that its example does not name.
  private void comparison(Measure measure) {
    for (Element row : page.select(".gv-comparison tbody")) {
      Item example = item(row.select("th a").attr("href"));
      boolean named =
          example != null
              && example.content() instanceof CaseStudy study
              && study.measures().contains(measure.term())
              && !library.effects(example, measure.term()).isEmpty();
      if (!named) {
        faults.add("effect of another measure: " + row.text());
      }
    }
    for (Element card : page.select("main div.gv-group article.gv-card")) {
      Item example = item(card.select(".gv-card-title a").attr("href"));
      boolean says = !card.select(".gv-headline").isEmpty();
      if (says && (example == null || library.effects(example, measure.term()).isEmpty())) {
        faults.add("effect of another measure on a card: " + card.text());
      }
    }
  }

  /// What a template says of what nobody knows. A record may say it, and then its document does.
  private void claims(Item item) {
    String text = page.select("main").text();
    for (String claim : CLAIMS) {
      if (text.contains(claim) && !said(item, claim)) {
        faults.add("says: " + claim);
      }
    }
  }

  private boolean said(Item item, String claim) {
    return page.select("main a[href]").eachAttr("href").stream()
            .map(this::item)
            .anyMatch(other -> other != null && says(other, claim))
        || says(item, claim);
  }

  private static boolean says(Item item, String claim) {
    return item.document().replaceAll("\\s+", " ").contains(claim);
  }
}
