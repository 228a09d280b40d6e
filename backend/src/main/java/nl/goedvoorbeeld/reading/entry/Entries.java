package nl.goedvoorbeeld.reading.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Promises;
import nl.goedvoorbeeld.reading.Scales;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.reading.effect.Effects;
import nl.goedvoorbeeld.reading.example.CaseStudies;
import nl.goedvoorbeeld.reading.source.SourceLine;
import nl.goedvoorbeeld.reading.source.Sources;
import nl.goedvoorbeeld.vocabulary.Term;

/// What is looked up: organisations, regions, definitions, sources, and initiatives. Each page
/// lists what the library has about it.
public final class Entries {
  /// More of one kind than this wait behind a link to search.
  private static final int SHOWN = 8;

  /// Its own sources stand at the foot.
  private static final String SOURCES = "Bronnen hierover";

  private static final String COUNTRY = "landelijk";

  private static final NamedLink NO_EXTERNAL = NamedLink.plain("");

  private Entries() {}

  public static EntryView organisation(Visit visit, Item item, Organisation organisation) {
    Facts facts =
        new Facts()
            .add(
                "Soort",
                visit.terms("organisatietype", "organisatietype", List.of(organisation.type())))
            .text("Ook wel", String.join(", ", organisation.variants()))
            .add("Sector", visit.terms("sector", "sector", organisation.sectors()))
            .add("Omvang", Scales.links(organisation.size()))
            .add("Lid van", visit.links(organisation.memberOf()))
            .add(
                "Codes",
                organisation.codes().stream().map(Entries::code).map(NamedLink::plain).toList());
    return view(
        visit,
        item,
        organisation
            .website()
            .map(site -> new NamedLink(Sources.web(site), "Naar " + site))
            .orElse(NO_EXTERNAL),
        facts,
        List.of(),
        referring(visit, item));
  }

  public static EntryView initiative(Visit visit, Item item, Initiative initiative) {
    Facts facts =
        new Facts()
            .text("Soort", form(initiative))
            .text("Nu", Cards.standing(initiative))
            .add("Van", visit.links(initiative.initiators()))
            .add(
                "Met",
                initiative.partners().stream()
                    .map(partner -> visit.link(partner.organisation()))
                    .toList())
            .text("Doel", Visit.words(initiative.purpose()))
            .text("Looptijd", initiative.period().map(CaseStudies::period))
            .add("Omvang", Scales.links(initiative.size()))
            .text("Meedoen", Visit.words(initiative.joining()))
            .add("Maatregel", visit.terms("maatregel", "maatregel", initiative.measures()))
            .add(
                "Toegezegd",
                Promises.of(visit, initiative.promises()).stream()
                    .map(
                        promise ->
                            promise.due() + ": " + promise.text() + " → " + promise.outcome())
                    .map(NamedLink::plain)
                    .toList());
    NamedLink external =
        initiative
            .website()
            .known()
            .filter(site -> !site.contains("…"))
            .map(site -> new NamedLink(Sources.web(site), "Naar " + site))
            .orElse(NO_EXTERNAL);
    return view(visit, item, external, facts, initiative.effects(), referring(visit, item));
  }

  private static String form(Initiative initiative) {
    return switch (initiative.form()) {
      case CAMPAIGN -> "campagne";
      case PLATFORM -> "platform";
      case COALITION -> "coalitie";
      case NETWORK -> "netwerk";
      case PROGRAMME -> "programma";
      case CALL -> "oproep";
    };
  }

  public static EntryView region(Visit visit, Item item, Region region) {
    Facts facts =
        new Facts()
            .add(
                "Zoeken",
                List.of(
                    new NamedLink(
                        visit.at("/zoeken?regio=" + region.term()), "Alles voor deze regio")))
            .add("Netwerken", visit.links(region.networks()))
            .text("Loket", Visit.words(region.desk()))
            .add("Knelpunten", visit.links(region.bottlenecks()))
            .text(
                "Ligt in",
                String.join(
                    ", ",
                    visit.labels(
                        "regio",
                        visit
                            .snapshot()
                            .vocabularies()
                            .selfAndBroader("regio", region.term())
                            .stream()
                            .filter(id -> !id.equals(region.term()))
                            .toList())));
    Map<Kind, List<Item>> about = new EnumMap<>(Kind.class);
    about.putAll(visit.snapshot().within(region.term()));
    if (!visit.snapshot().lists(item)) {
      about.putAll(around(visit, region));
    }
    about.remove(Kind.SOURCE);
    about.remove(Kind.FIGURE);
    about.computeIfPresent(
        Kind.REGION,
        (_, regions) -> {
          List<Item> others =
              regions.stream().filter(other -> !item.id().equals(other.id())).toList();
          return others.isEmpty() ? null : others;
        });
    return view(visit, item, NO_EXTERNAL, facts, List.of(), about);
  }

  /// What holds where nothing is known of the place itself: the schemes of its province and of the
  /// country, and the pages of what it lies in.
  private static Map<Kind, List<Item>> around(Visit visit, Region region) {
    Set<String> places =
        new LinkedHashSet<>(visit.snapshot().vocabularies().selfAndBroader("regio", region.term()));
    List<Item> wider =
        visit.snapshot().items(Kind.REGION).stream()
            .filter(one -> places.contains(((Region) one.content()).term()))
            .toList();
    places.add(COUNTRY);
    List<Item> schemes =
        visit.snapshot().mostQuotedSchemes().stream()
            .filter(one -> one.masthead().regions().stream().anyMatch(places::contains))
            .filter(one -> one.masthead().exceptRegions().stream().noneMatch(places::contains))
            .toList();
    Map<Kind, List<Item>> around = new EnumMap<>(Kind.class);
    if (!wider.isEmpty()) {
      around.put(Kind.REGION, wider);
    }
    if (!schemes.isEmpty()) {
      around.put(Kind.SCHEME, schemes);
    }
    return around;
  }

  public static EntryView definition(Visit visit, Item item, Definition definition) {
    Facts facts =
        new Facts()
            .text("Hetzelfde als", String.join(", ", definition.same()))
            .text("Ook geschreven als", String.join(", ", definition.spellings()))
            .text("Zoekt u hierop, dan vindt u ook", String.join(", ", definition.alsoFinds()));
    return view(visit, item, NO_EXTERNAL, facts, List.of(), referring(visit, item));
  }

  public static EntryView source(Visit visit, Item item, Source source) {
    SourceLine line = Sources.line(item, source, "");
    Facts facts =
        new Facts()
            .text("Uitgever", source.publisher())
            .text("Adres", Visit.words(source.address()))
            .text(
                "Gepubliceerd",
                switch (source.published()) {
                  case Stated.Known<PartialDate>(PartialDate date) -> Dutch.date(date);
                  case Stated.Unknown<PartialDate>(Stated.Why why) -> why.words();
                })
            .text("Graad", line.gradeWords())
            .text("Gecontroleerd", line.checked());
    NamedLink external =
        line.address().isEmpty() ? NO_EXTERNAL : new NamedLink(line.address(), "Naar de bron");
    return view(visit, item, external, facts, List.of(), referring(visit, item));
  }

  private static Map<Kind, List<Item>> referring(Visit visit, Item item) {
    Map<Kind, List<Item>> byKind = new EnumMap<>(Kind.class);
    for (Item other : visit.snapshot().referringTo(item)) {
      byKind.computeIfAbsent(other.kind(), _ -> new ArrayList<>()).add(other);
    }
    return byKind;
  }

  private static EntryView view(
      Visit visit,
      Item item,
      NamedLink external,
      Facts facts,
      List<Effect> effects,
      Map<Kind, List<Item>> about) {
    return new EntryView(
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        external,
        (item.content() instanceof Region ? visit.readers(facts, item) : visit.scope(facts, item))
            .list(),
        visit.body(item),
        Effects.groups(visit, effects),
        groups(visit, about));
  }

  /// By kind, what is read before what is looked up.
  private static List<CardGroup> groups(Visit visit, Map<Kind, List<Item>> items) {
    return items.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Kind, List<Item>> entry) -> entry.getKey().reference()))
        .map(
            entry ->
                new CardGroup(
                    entry.getKey() == Kind.SOURCE ? SOURCES : entry.getKey().plural(),
                    entry.getValue().size() > SHOWN
                        ? "%d van %d".formatted(SHOWN, entry.getValue().size())
                        : "",
                    entry.getValue().stream()
                        .limit(SHOWN)
                        .map(one -> Cards.brief(visit, one))
                        .toList(),
                    CardGroup.NO_MORE))
        .toList();
  }

  private static String code(Term.Code code) {
    return Stream.of(code.scheme(), code.version().orElse(""), code.code())
        .filter(part -> !part.isEmpty())
        .reduce((left, right) -> left + " " + right)
        .orElse("");
  }
}
