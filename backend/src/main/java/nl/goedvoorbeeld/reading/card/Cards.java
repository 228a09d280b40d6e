package nl.goedvoorbeeld.reading.card;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Page;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.example.CaseStudies;
import nl.goedvoorbeeld.reading.scheme.Schemes;
import nl.goedvoorbeeld.reading.source.Sources;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Items as cards: what one needs to choose between them.
public final class Cards {
  private static final String PLACES = "regio";
  private static final String PROVINCE = "provincie";

  private Cards() {}

  /// With its kind, for lists in which kinds are mixed.
  public static Card mixed(Visit visit, Item item) {
    return card(
        visit,
        item,
        item.kind().word(),
        SafeHtml.ofText(item.title()),
        SafeHtml.ofText(item.masthead().summary()));
  }

  /// Without its kind, for lists of one.
  public static Card plain(Visit visit, Item item) {
    return card(
        visit, item, "", SafeHtml.ofText(item.title()), SafeHtml.ofText(item.masthead().summary()));
  }

  /// As [#plain], of an example without its summary: its title and its measures say what it is, and
  /// what tells one from another stands beside them.
  public static Card brief(Visit visit, Item item) {
    Card card = plain(visit, item);
    return item.content() instanceof CaseStudy ? card.brief() : card;
  }

  /// What is in another language says so, to people and to machines.
  public static Card card(Visit visit, Item item, String kind, SafeHtml title, SafeHtml excerpt) {
    Card card =
        inDutch(visit, item, kind, Tongue.marked(item, title), Tongue.marked(item, excerpt));
    return item.language().isDutch() ? card : card.saying(Tongue.said(item));
  }

  private static Card inDutch(
      Visit visit, Item item, String kind, SafeHtml title, SafeHtml excerpt) {
    return switch (item.content()) {
      case CaseStudy study ->
          new Card(
              kind,
              visit.at(item.address()),
              title,
              CaseStudies.who(visit, item, study),
              excerpt,
              Traits.of(visit, study),
              CaseStudies.readings(visit, study),
              null,
              "",
              visit.labels("maatregel", study.measures()));
      case Scheme scheme ->
          new Card(
              kind,
              visit.at(item.address()),
              title,
              visit.label("regelingsoort", scheme.schemeType()),
              excerpt,
              null,
              Schemes.status(visit, scheme),
              Schemes.amountNow(visit, scheme),
              List.of());
      case Figure figure ->
          simple(visit, item, kind, title, figure.period(), excerpt)
              .withAmount(visit.value(figure));
      case Measure measure -> simple(visit, item, kind, title, strategies(visit, measure), excerpt);
      case Chapter chapter ->
          simple(visit, item, kind, title, "Hoofdstuk " + chapter.number(), excerpt);
      case Edition edition ->
          simple(
              visit,
              item,
              kind,
              title,
              edition.series() + ", " + Dutch.date(edition.date()),
              excerpt);
      case Article article -> simple(visit, item, kind, title, form(article), excerpt);
      case Initiative initiative -> simple(visit, item, kind, title, standing(initiative), excerpt);
      case RoundTable table -> simple(visit, item, kind, title, Dutch.date(table.date()), excerpt);
      case Source source ->
          simple(
              visit,
              item,
              kind,
              title,
              source.publisher() + ", graad " + Sources.grade(source),
              excerpt);
      case Organisation organisation ->
          simple(
              visit,
              item,
              kind,
              title,
              visit.label("organisatietype", organisation.type()),
              excerpt);
      case Region region -> simple(visit, item, kind, title, lying(visit, region), excerpt);
      case Definition _, Page _, TermList _ -> simple(visit, item, kind, title, "", excerpt);
    };
  }

  /// What sort of place it is, and in which province: its name is the title already.
  private static String lying(Visit visit, Region region) {
    Vocabularies terms = visit.snapshot().vocabularies();
    String sort = terms.term(PLACES, region.term()).flatMap(Term::level).orElse("");
    Optional<Term> province =
        terms.selfAndBroader(PLACES, region.term()).stream()
            .flatMap(id -> terms.term(PLACES, id).stream())
            .filter(term -> term.level().filter(PROVINCE::equals).isPresent())
            .findFirst();
    String where =
        sort.equals(PROVINCE)
            ? ""
            : province
                .map(term -> " in de provincie " + term.label().replaceFirst(" \\(.*", ""))
                .orElse("");
    return sort.isEmpty() ? "" : Character.toUpperCase(sort.charAt(0)) + sort.substring(1) + where;
  }

  private static Card simple(
      Visit visit, Item item, String kind, SafeHtml title, String line, SafeHtml excerpt) {
    return new Card(
        kind, visit.at(item.address()), title, line, excerpt, null, null, "", List.of());
  }

  public static String strategies(Visit visit, Measure measure) {
    return String.join(", ", visit.labels("strategie", strategyTerms(visit, measure)));
  }

  /// The heading that a measure stands under: its strategy, or that it serves more than one.
  public static String strategyGroup(Visit visit, Measure measure) {
    return strategyTerms(visit, measure).size() > 1
        ? "Meerdere strategieën"
        : strategies(visit, measure);
  }

  private static List<String> strategyTerms(Visit visit, Measure measure) {
    return visit.snapshot().vocabularies().broaderIn("strategie", "maatregel", measure.term());
  }

  public static String standing(Initiative initiative) {
    return switch (initiative.standing()) {
      case RUNNING -> "loopt";
      case ENDED -> "beëindigd";
      case UNKNOWN -> "niet bekend of het nog loopt";
    };
  }

  public static String form(Article article) {
    return switch (article.form()) {
      case FOREWORD -> "Voorwoord";
      case INTERVIEW -> "Interview";
      case PRACTICE -> "Uit de praktijk";
      case SCHEME -> "Regeling";
      case TIP -> "Tip";
      case COLUMN -> "Column";
      case NEWS -> "Bericht";
    };
  }
}
