package nl.goedvoorbeeld.site.alike;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scale;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.Scales;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.answer.Trait;
import nl.goedvoorbeeld.search.index.Places;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.SizeBand;
import nl.goedvoorbeeld.vocabulary.Term;

/// In what an example and an organisation are the same and in what not, in words. Each names what
/// stands in the record of the example.
final class TraitWords {
  /// What is said before what somebody has of another than the reader.
  private static final Map<Facet, String> OTHER =
      Map.of(
          Facet.SECTOR, "andere sector: ",
          Facet.ORGANISATION_TYPE, "ander soort organisatie: ",
          Facet.EDUCATION_TYPE, "ander onderwijs: ",
          Facet.MODE, "ander vervoer: ",
          Facet.REGION, "elders: ");

  /// Of which a term has a shorter label, if any has.
  private static final Set<Facet> SHORT = Set.of(Facet.EDUCATION_TYPE, Facet.MODE, Facet.MEASURE);

  /// What a record calls those who work or study somewhere. *Deelnemers* are others.
  private static final Map<String, Set<String>> PEOPLE =
      Map.of(
          "werknemers",
          Set.of("werknemers", "medewerkers", "ambtenaren", "arbeidsplaatsen", "voltijders"),
          "studenten",
          Set.of("studenten"));

  private final Visit visit;
  private final Item item;

  TraitWords(Visit visit, Item item) {
    this.visit = visit;
    this.item = item;
  }

  String of(List<Trait> traits) {
    return traits.stream().map(this::of).collect(Collectors.joining("; "));
  }

  private String of(Trait trait) {
    return switch (trait.how()) {
      case SAME -> trait.facet() == Facet.SIZE ? sizeAndCount(trait) : labels(trait);
      case AROUND -> labels(trait);
      case LARGER -> "groter dan u: " + countOrSize(trait);
      case SMALLER -> "kleiner dan u: " + countOrSize(trait);
      case AT_HOME -> "werk dat thuis kan (" + labels(trait) + ")";
      case OTHER -> other(trait);
    };
  }

  private String other(Trait trait) {
    return trait.facet() == Facet.REGION && trait.values().contains(Places.ABROAD)
        ? "in het buitenland"
        : OTHER.getOrDefault(trait.facet(), "") + labels(trait);
  }

  private String sizeAndCount(Trait trait) {
    return labels(trait) + count(trait).map(count -> " (" + count + ")").orElse("");
  }

  private String countOrSize(Trait trait) {
    return count(trait).orElseGet(() -> labels(trait));
  }

  /// The number of people, where the record tells it and it lies within the size that it tells: a
  /// count may well be of something else.
  private Optional<String> count(Trait trait) {
    Optional<SizeBand> band = SizeBand.of(trait.values().getFirst());
    return band.flatMap(
        size ->
            ((CaseStudy) item.content())
                .scale().stream()
                    .filter(scale -> counts(scale, size))
                    .findFirst()
                    .map(Scales::count));
  }

  private static boolean counts(Scale scale, SizeBand size) {
    Optional<BigDecimal> count = scale.count().known();
    return PEOPLE.getOrDefault(size.people(), Set.of()).contains(scale.unit())
        && count.filter(size::holds).isPresent();
  }

  private String labels(Trait trait) {
    return Dutch.listed(
        trait.values().stream().map(id -> label(visit, trait.facet(), id)).toList(), "en");
  }

  private static String label(Visit visit, Facet facet, String id) {
    String vocabulary = facet.parameter();
    String label = visit.label(vocabulary, id);
    if (facet == Facet.REGION) {
      return label;
    }
    return Dutch.inSentence(
        SHORT.contains(facet)
            ? visit
                .snapshot()
                .vocabularies()
                .term(vocabulary, id)
                .flatMap(Term::shortLabel)
                .orElse(label)
            : label);
  }
}
