package nl.goedvoorbeeld.newsletter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.Province;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// What one can choose where one subscribes, for oneself or at the desk for others: the parts of
/// the form `part/wishes`.
///
/// @param what what can be chosen
/// @param news which news of schemes
/// @param lists for whom
/// @param allChanges whether small changes are told too
public record Choosing(
    List<Tick> what,
    List<Tick> news,
    List<TickList> lists,
    List<Tick> rhythms,
    boolean allChanges) {

  /// For whom.
  private static final List<Facet> FOR_WHOM =
      List.of(Facet.AUDIENCE, Facet.SECTOR, Facet.REGION, Facet.SIZE, Facet.MEASURE, Facet.MODE);

  public static Choosing of(Snapshot snapshot, Chosen chosen) {
    return new Choosing(
        Stream.of(What.EZINE, What.EXAMPLES, What.HANDREIKING, What.SCHEMES)
            .map(
                one ->
                    new Tick(
                        one.value(),
                        Dutch.capital(InterestWords.what(one)),
                        chosen.what().contains(one)))
            .toList(),
        Arrays.stream(SchemeNews.values())
            .map(
                one ->
                    new Tick(
                        one.value(),
                        Dutch.capital(InterestWords.news(one)),
                        chosen.news().contains(one)))
            .toList(),
        FOR_WHOM.stream().map(facet -> list(snapshot.vocabularies(), chosen, facet)).toList(),
        rhythms(chosen.rhythm()),
        chosen.allChanges());
  }

  public static List<Tick> rhythms(Rhythm chosen) {
    return Arrays.stream(Rhythm.values())
        .map(one -> new Tick(one.value(), Dutch.capital(InterestWords.moment(one)), one == chosen))
        .toList();
  }

  /// Of places the provinces: a municipality is chosen where one searches. Whatever was chosen is
  /// there to be taken away.
  private static TickList list(Vocabularies vocabularies, Chosen chosen, Facet facet) {
    String name = facet.parameter();
    Stream<String> offered =
        facet == Facet.REGION
            ? Arrays.stream(Province.values())
                .map(Province::term)
                .filter(id -> vocabularies.term(name, id).isPresent())
            : vocabularies.vocabulary(name).stream()
                .flatMap(list -> list.terms().stream())
                .filter(term -> term.mergedInto().isEmpty())
                .map(Term::id);
    return new TickList(
        name,
        facet == Facet.REGION ? "Provincie" : facet.label(vocabularies),
        Stream.concat(offered, chosen.query().chosen(facet).stream())
            .distinct()
            .map(
                id ->
                    new Tick(
                        id,
                        facet.label(id, vocabularies),
                        chosen.query().chosen(facet).contains(id)))
            .toList());
  }
}
