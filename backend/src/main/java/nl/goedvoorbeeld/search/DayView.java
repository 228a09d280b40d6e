package nl.goedvoorbeeld.search;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.evidence.Age;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Validity;
import org.apache.lucene.util.FixedBitSet;

/// One library as it is found on one day: what changes with the day is computed for it, once.
final class DayView {
  private final Snapshot snapshot;
  private final Documents documents;
  private final FacetSets lasting;
  private final FacetSets daily;
  private final FixedBitSet reference;
  private final LocalDate day;
  private final List<String> recordedYears;
  private final float[] standing;
  private final byte[] strength;
  private final Choices choices;

  /// @param reference what is only looked up
  DayView(
      Snapshot snapshot,
      Documents documents,
      FacetSets lasting,
      FixedBitSet reference,
      SpokenPlaces places,
      LocalDate day) {
    this.snapshot = snapshot;
    this.documents = documents;
    this.lasting = lasting;
    this.day = day;
    this.daily =
        new FacetSets(documents, Facet::daily, (item, facet) -> ItemFacets.daily(item, facet, day));
    this.reference = reference;
    this.recordedYears = years();
    this.standing = new float[documents.size()];
    FixedBitSet all = documents.all();
    for (int doc = Bits.first(all); doc != Bits.END; doc = Bits.next(all, doc)) {
      standing[doc] = Standing.on(day, documents.item(doc));
    }
    this.strength = strengths();
    this.choices = new Choices(this, places);
  }

  private byte[] strengths() {
    byte[] steps = new byte[documents.size()];
    for (Strength one : Strength.values()) {
      FixedBitSet proven = set(Facet.STRENGTH, one.term());
      for (int doc = Bits.first(proven); doc != Bits.END; doc = Bits.next(proven, doc)) {
        steps[doc] = (byte) (2 * (one.step() + 1));
      }
    }
    FixedBitSet old = set(Facet.AGE, Age.OLD.term());
    for (int doc = Bits.first(old); doc != Bits.END; doc = Bits.next(old, doc)) {
      steps[doc]--;
    }
    return steps;
  }

  /// From the first year on record until this year, or a later one on record.
  private List<String> years() {
    IntSummaryStatistics recorded =
        snapshot.items(Kind.SCHEME).stream()
            .map(item -> (Scheme) item.content())
            .flatMap(scheme -> new Validity(scheme.timeline()).recordedYears().stream())
            .mapToInt(Integer::intValue)
            .filter(Validity::isYear)
            .summaryStatistics();
    return recorded.getCount() == 0
        ? List.of()
        : IntStream.rangeClosed(recorded.getMin(), Math.max(recorded.getMax(), day.getYear()))
            .mapToObj(Integer::toString)
            .toList();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Documents documents() {
    return documents;
  }

  /// Not to be changed.
  FixedBitSet set(Facet facet, String value) {
    return (facet.daily() ? daily : lasting).of(facet, value);
  }

  /// Under how many values of a facet a document is found.
  int number(Facet facet, int doc) {
    return (facet.daily() ? daily : lasting).number(facet, doc);
  }

  /// Not to be changed.
  FixedBitSet reference() {
    return reference;
  }

  /// By how much the score of a document counts on this day.
  float standing(int doc) {
    return standing[doc];
  }

  /// The years that the dated data of schemes speak of, without those in between left out.
  List<String> recordedYears() {
    return recordedYears;
  }

  /// What can be chosen on this day.
  Choices choices() {
    return choices;
  }

  LocalDate day() {
    return day;
  }

  /// The place of a document among others by its evidence: by the step on the ladder, and on each
  /// step what was measured long ago below the rest; 0 where there can be no evidence.
  int strength(int doc) {
    return strength[doc];
  }
}
