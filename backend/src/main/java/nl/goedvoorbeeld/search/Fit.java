package nl.goedvoorbeeld.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.answer.Resemblance;
import nl.goedvoorbeeld.search.answer.Trait;
import nl.goedvoorbeeld.search.answer.Trait.How;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.index.Places;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Profile.Remote;
import nl.goedvoorbeeld.search.query.SizeBand;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.apache.lucene.util.FixedBitSet;

/// Which examples are like an organisation, how much ([Aspect]), and why: only by what the examples
/// themselves say. Evidence decides between equals, so without a word of the organisation the order
/// is that of the evidence.
///
/// Counted along the bits of the values that it tells; of the items only those that are shown are
/// looked at.
final class Fit {
  /// The measures that are there only where work can be done at home.
  static final Set<String> AT_HOME =
      Set.of("thuiswerken-hybride", "thuiswerkplan", "dag-thuis-starten");

  /// What is left of a region for who is near it: in the same part of the country, in the country
  /// as a whole, elsewhere in it.
  private static final double AROUND = 0.4;

  private static final double NATIONWIDE = 0.3;
  private static final double ELSEWHERE = 0.2;

  private static final int PAGE_SIZE = 20;

  private final DayView view;
  private final ItemFacets facets;
  private final Profile profile;
  private final Vocabularies vocabularies;
  private final FixedBitSet examples;
  private final FixedBitSet alike;
  private final int[] points;

  Fit(DayView view, ItemFacets facets, Profile profile) {
    this.view = view;
    this.facets = facets;
    this.profile = profile;
    vocabularies = view.snapshot().vocabularies();
    examples = view.set(Facet.KIND, Kind.CASE_STUDY.value());
    alike = new FixedBitSet(view.documents().size());
    points = new int[view.documents().size()];
    for (Aspect aspect : Aspect.values()) {
      count(aspect);
    }
    alike.and(examples);
  }

  private void count(Aspect aspect) {
    Runnable counting =
        switch (aspect) {
          case EDUCATION, SECTOR, TYPE, MODE -> () -> shared(aspect);
          case REGION -> this::region;
          case SIZE -> this::size;
          case REMOTE -> this::remote;
        };
    counting.run();
  }

  private void add(Aspect aspect, FixedBitSet set, IntToDoubleFunction share) {
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      points[doc] += (int) Math.round(aspect.points() * share.applyAsDouble(doc));
    }
  }

  /// As much as they share of what both name: who has all sectors is not like any of them.
  private void shared(Aspect aspect) {
    Set<String> wanted = profile.values(aspect.facet());
    int[] both = new int[points.length];
    FixedBitSet any = new FixedBitSet(points.length);
    for (String value : wanted) {
      FixedBitSet set = view.set(aspect.facet(), value);
      for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
        both[doc]++;
      }
      any.or(set);
    }
    add(
        aspect,
        any,
        doc -> both[doc] / Math.sqrt((double) wanted.size() * view.number(aspect.facet(), doc)));
    alike.or(any);
  }

  private void region() {
    for (String region : profile.values(Facet.REGION)) {
      FixedBitSet counted = view.set(Facet.REGION, region).clone();
      add(Aspect.REGION, counted, _ -> 1);
      alike.or(counted);
      for (String around : around(region)) {
        addOthers(view.set(Facet.REGION, around), AROUND, counted);
      }
      if (!abroad(region)) {
        addOthers(view.set(Facet.REGION, Places.COUNTRY), NATIONWIDE, counted);
        addOthers(elsewhere(), ELSEWHERE, counted);
      }
    }
  }

  /// The examples that name a place in the country.
  private FixedBitSet elsewhere() {
    FixedBitSet set = examples.clone();
    set.andNot(view.set(Facet.REGION, Places.ABROAD));
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      if (view.number(Facet.REGION, doc) == 0) {
        set.clear(doc);
      }
    }
    return set;
  }

  /// To those that were not counted yet.
  private void addOthers(FixedBitSet set, double share, FixedBitSet counted) {
    FixedBitSet others = set.clone();
    others.andNot(counted);
    add(Aspect.REGION, others, _ -> share);
    counted.or(others);
  }

  /// What a region lies in, without itself.
  private Set<String> around(String region) {
    Set<String> around =
        new LinkedHashSet<>(vocabularies.selfAndBroader(Facet.REGION.parameter(), region));
    around.remove(region);
    return around;
  }

  private boolean abroad(String region) {
    return vocabularies.selfAndBroader(Facet.REGION.parameter(), region).contains(Places.ABROAD);
  }

  /// Each step away is half as near.
  private void size() {
    for (String size : profile.values(Facet.SIZE)) {
      List<String> bands = comparable(size);
      int own = bands.indexOf(size);
      FixedBitSet counted = new FixedBitSet(points.length);
      for (int away = 0; away < bands.size(); away++) {
        FixedBitSet near = new FixedBitSet(points.length);
        for (int at : new int[] {own - away, own + away}) {
          if (at >= 0 && at < bands.size()) {
            near.or(view.set(Facet.SIZE, bands.get(at)));
          }
        }
        near.andNot(counted);
        double share = Math.pow(0.5, away);
        add(Aspect.SIZE, near, _ -> share);
        counted.or(near);
      }
      alike.or(view.set(Facet.SIZE, size));
    }
  }

  /// The sizes of the same people, the smallest first; at least the size itself.
  private List<String> comparable(String size) {
    Optional<SizeBand> own = SizeBand.of(size);
    Optional<Vocabulary> sizes = vocabularies.vocabulary(Facet.SIZE.parameter());
    return sizes.stream()
        .flatMap(list -> list.terms().stream())
        .filter(term -> term.mergedInto().isEmpty())
        .map(Term::id)
        .filter(
            id ->
                id.equals(size)
                    || own.isPresent() && SizeBand.of(id).filter(own.get()::comparable).isPresent())
        .toList();
  }

  /// For who can do little at home it counts against an example that it is about that.
  private void remote() {
    if (profile.remote().isEmpty()) {
      return;
    }
    Remote remote = profile.remote().get();
    FixedBitSet home = new FixedBitSet(points.length);
    AT_HOME.forEach(measure -> home.or(view.set(Facet.MEASURE, measure)));
    add(
        Aspect.REMOTE,
        home,
        _ ->
            switch (remote) {
              case LITTLE -> -1;
              case PART -> 0.5;
              case MUCH -> 1;
            });
    if (remote != Remote.LITTLE) {
      alike.or(home);
    }
  }

  Alike answer() {
    int number = alike.cardinality();
    int[] ranked = number == 0 ? ranked(examples) : ranked(alike);
    int from = (int) Math.min(ranked.length, (profile.page() - 1L) * PAGE_SIZE);
    int to = Math.min(ranked.length, from + PAGE_SIZE);
    return new Alike(
        profile,
        examples.cardinality(),
        number,
        Math.max(1, Math.ceilDiv(ranked.length, PAGE_SIZE)),
        Arrays.stream(ranked, from, to)
            .mapToObj(doc -> resemblance(view.documents().item(doc)))
            .toList(),
        nowhere(),
        Profile.FACETS.stream().collect(Collectors.toMap(facet -> facet, this::somewhere)));
  }

  /// The most alike first, then the strongest evidence, then by title: where none is alike, as if
  /// nothing had been told.
  private int[] ranked(FixedBitSet set) {
    boolean counts = set == alike;
    long[] keys = new long[set.cardinality()];
    int at = 0;
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      int first = (counts ? points[doc] << Byte.SIZE : 0) + view.strength(doc);
      keys[at++] = ((long) -first << Integer.SIZE) | view.documents().byTitle(doc);
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> view.documents().atTitle((int) key)).toArray();
  }

  private List<Trait> nowhere() {
    return Profile.FACETS.stream()
        .flatMap(
            facet ->
                profile.values(facet).stream()
                    .filter(value -> !somewhere(facet, value))
                    .map(value -> new Trait(facet, How.SAME, List.of(value))))
        .toList();
  }

  private Set<String> somewhere(Facet facet) {
    Optional<Vocabulary> list = vocabularies.vocabulary(facet.parameter());
    return list.stream()
        .flatMap(one -> one.terms().stream())
        .map(Term::id)
        .filter(value -> somewhere(facet, value))
        .collect(Collectors.toSet());
  }

  private boolean somewhere(Facet facet, String value) {
    return examples.intersects(view.set(facet, value));
  }

  private Resemblance resemblance(Item item) {
    Map<Boolean, List<Trait>> traits =
        Arrays.stream(Aspect.values())
            .flatMap(aspect -> trait(item, aspect).stream())
            .collect(Collectors.partitioningBy(this::shared));
    return new Resemblance(
        item, traits.getOrDefault(true, List.of()), traits.getOrDefault(false, List.of()));
  }

  private boolean shared(Trait trait) {
    return switch (trait.how()) {
      case SAME, AROUND -> true;
      case AT_HOME -> !profile.remote().equals(Optional.of(Remote.LITTLE));
      case SMALLER, LARGER, OTHER -> false;
    };
  }

  /// Nothing where one of the two does not tell.
  private Optional<Trait> trait(Item item, Aspect aspect) {
    Facet facet = aspect.facet();
    Set<String> told = profile.values(facet);
    if (aspect == Aspect.REMOTE ? profile.remote().isEmpty() : told.isEmpty()) {
      return Optional.empty();
    }
    Set<String> has = facets.lasting(item, facet);
    return switch (aspect) {
      case EDUCATION, SECTOR, TYPE, MODE -> sharedTrait(facet, told, inOrder(facet, has));
      case REGION -> regionTrait(item, told.iterator().next(), has);
      case SIZE -> sizeTrait(told.iterator().next(), has);
      case REMOTE ->
          some(facet, How.AT_HOME, inOrder(facet, has).stream().filter(AT_HOME::contains).toList());
    };
  }

  private static Optional<Trait> some(Facet facet, How how, List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(new Trait(facet, how, values));
  }

  /// Not travelling is no other way to travel.
  private static Optional<Trait> sharedTrait(Facet facet, Set<String> told, List<String> has) {
    List<String> both = has.stream().filter(told::contains).toList();
    return both.isEmpty()
        ? some(
            facet,
            How.OTHER,
            has.stream().filter(value -> !value.equals(Profile.NO_TRAVEL)).toList())
        : some(facet, How.SAME, both);
  }

  private Optional<Trait> regionTrait(Item item, String region, Set<String> has) {
    if (has.contains(region)) {
      return some(Facet.REGION, How.SAME, List.of(region));
    }
    Stream<String> wider =
        Stream.concat(
            around(region).stream(), abroad(region) ? Stream.of() : Stream.of(Places.COUNTRY));
    Optional<String> both = wider.filter(has::contains).findFirst();
    return both.isPresent()
        ? some(Facet.REGION, How.AROUND, List.of(both.get()))
        : some(Facet.REGION, How.OTHER, Places.named(item).stream().limit(1).toList());
  }

  private Optional<Trait> sizeTrait(String size, Set<String> has) {
    if (has.contains(size)) {
      return some(Facet.SIZE, How.SAME, List.of(size));
    }
    List<String> bands = comparable(size);
    int own = bands.indexOf(size);
    // Of more sizes the nearest.
    return bands.stream()
        .filter(has::contains)
        .min(Comparator.comparingInt(band -> Math.abs(bands.indexOf(band) - own)))
        .map(
            near ->
                new Trait(
                    Facet.SIZE,
                    bands.indexOf(near) > own ? How.LARGER : How.SMALLER,
                    List.of(near)));
  }

  /// As the vocabulary has them.
  private List<String> inOrder(Facet facet, Set<String> values) {
    Optional<Vocabulary> list = vocabularies.vocabulary(facet.parameter());
    return list.stream()
        .flatMap(one -> one.terms().stream())
        .map(Term::id)
        .filter(values::contains)
        .toList();
  }
}
