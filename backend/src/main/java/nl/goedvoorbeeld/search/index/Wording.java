package nl.goedvoorbeeld.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.snapshot.Quoting;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Said;
import nl.goedvoorbeeld.markdown.Directive;
import nl.goedvoorbeeld.markdown.Quote;
import nl.goedvoorbeeld.markdown.Quotes;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.vocabulary.Term;

/// Puts the items of one snapshot into words, as they read on one day.
public final class Wording {
  private static final Pattern LIST_MARK = Pattern.compile("^(- |\\d+\\. )");
  private static final String AMOUNT = ":bedrag[";

  private final Snapshot snapshot;
  private final ItemFacets facets;
  private final Quoting quoting;

  Wording(Snapshot snapshot, ItemFacets facets, LocalDate day) {
    this.snapshot = snapshot;
    this.facets = facets;
    this.quoting = new Quoting(snapshot, day);
  }

  /// Whether the text reads otherwise on another day: it quotes the amount of that day.
  public static boolean daily(Item item) {
    return item.document().contains(AMOUNT);
  }

  Words of(Item item) {
    // Whoever types a word wants what is about it, and not the word explained.
    boolean leads = item.kind() != Kind.DEFINITION;
    return new Words(names(item), leads, labels(item), passages(item));
  }

  private List<String> names(Item item) {
    return said(item, As.NAME)
        .flatMap(
            name ->
                name.vocabulary()
                    .map(list -> spoken(list, name.text()))
                    .orElse(Stream.of(name.text())))
        .distinct()
        .toList();
  }

  private static Stream<Said> said(Item item, As as) {
    return Said.of((Record) item.content(), as).stream();
  }

  private Set<String> labels(Item item) {
    Set<String> labels = new LinkedHashSet<>();
    said(item, As.LABEL).map(Said::text).forEach(labels::add);
    labels.add(item.kind().word());
    if (item.kind() == Kind.CHAPTER) {
      // Nobody asks for a chapter of it by that word.
      labels.add(item.kind().plural());
    }
    for (Facet facet : Facet.values()) {
      facets
          .named(item.content(), facet)
          .flatMap(id -> spoken(facet.parameter(), id))
          .forEach(labels::add);
    }
    item.refs().stream()
        .flatMap(ref -> snapshot.item(ref).stream())
        .filter(other -> other.content() instanceof Organisation)
        .forEach(organisation -> labels.addAll(names(organisation)));
    return labels;
  }

  /// A term as people say it: its label and what it is also known as.
  private Stream<String> spoken(String vocabulary, String id) {
    Optional<Term> term = snapshot.vocabularies().term(vocabulary, id);
    return term.stream()
        .flatMap(one -> Stream.concat(Stream.of(one.label()), one.alternatives().stream()));
  }

  private List<String> passages(Item item) {
    List<String> passages = new ArrayList<>();
    said(item, As.OPENING).map(Said::text).forEach(passages::add);
    Arrays.stream(item.body().plain(new WithoutGrounds(quoting)).split("\n"))
        .map(line -> LIST_MARK.matcher(line.strip()).replaceFirst(""))
        // The cells of a table, shown in a line of results.
        .map(line -> line.replace(" | ", "; "))
        .filter(line -> !line.isEmpty())
        .forEach(passages::add);
    said(item, As.TEXT).map(Said::text).forEach(passages::add);
    passages.addAll(numbers(item.content()));
    return passages;
  }

  /// The numbers that an item is asked for by. Of a scheme all its amounts, each with its first
  /// day, so that they read the same on every day.
  private List<String> numbers(Content content) {
    if (content instanceof Scheme scheme) {
      return scheme.amounts().stream().flatMap(this::amount).toList();
    }
    return content instanceof Figure figure ? List.of(quoting.value(figure)) : List.of();
  }

  private Stream<String> amount(Amount amount) {
    return amount.value().known().stream()
        .map(
            value ->
                Dutch.value(value, Optional.empty(), false, amount.unit(), snapshot.vocabularies())
                    + ", vanaf "
                    + Dutch.day(amount.from()));
  }

  /// The grounds of a statement are titles of other items: whoever looks for those wants them.
  private record WithoutGrounds(Quotes quotes) implements Quotes {
    private static final Quote NOTHING = new Quote("", "");

    @Override
    public Optional<Quote> quote(Directive directive) {
      return directive.name().equals("uitspraak") ? Optional.of(NOTHING) : quotes.quote(directive);
    }
  }
}
