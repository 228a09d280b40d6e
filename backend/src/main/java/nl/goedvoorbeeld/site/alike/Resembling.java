package nl.goedvoorbeeld.site.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Province;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.answer.Resemblance;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Profile.Remote;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Chip;
import nl.goedvoorbeeld.site.list.ItemLists;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// The page *Lijkt op ons*. What a reader tells of the organisation is the address, and nothing
/// else keeps it.
public final class Resembling {
  public static final String PATH = Visit.ALIKE;

  /// Where it is asked in other words than its list has.
  private static final Map<Facet, String> LABELS =
      Map.of(
          Facet.ORGANISATION_TYPE, "Soort organisatie",
          Facet.EDUCATION_TYPE, "Soort onderwijs",
          Facet.REGION, "Provincie",
          Facet.MODE, "Waarmee komen uw mensen?");

  private static final String TITLE = "Lijkt op ons";
  private static final String LEAD =
      "Vul in wat u van uw organisatie wilt zeggen; niets is verplicht. U ziet de voorbeelden die"
          + " het meest op u lijken, met wat hetzelfde is en wat anders.";

  private static final String ORDERED =
      "Wat het meest op u lijkt, staat bovenaan. Lijken voorbeelden evenveel, dan gaat het sterkste"
          + " bewijs voor.";
  private static final String ALONE =
      "Dat werk bijna niet thuis kan, telt pas als u meer zegt. Hieronder staan alle voorbeelden, het"
          + " sterkste bewijs eerst.";
  private static final String UNORDERED =
      "Hieronder staan alle voorbeelden, het sterkste bewijs eerst.";

  private Resembling() {}

  public static AlikePage page(Visit visit, Alike alike) {
    Profile profile = alike.profile();
    return new AlikePage(
        frame(visit, profile),
        TITLE,
        LEAD,
        !profile.isEmpty(),
        Stream.concat(
                Profile.FACETS.stream()
                    .filter(facet -> facet != Facet.MODE)
                    .map(facet -> field(visit, alike, facet)),
                Stream.of(remote(profile)))
            .filter(field -> !field.choices().isEmpty())
            .toList(),
        field(visit, alike, Facet.MODE),
        chips(visit, profile),
        PATH,
        status(alike),
        notes(visit, alike),
        alike.shown().stream().map(one -> card(visit, one)).toList(),
        ItemLists.paging(
            profile.page(), alike.pages(), at -> address(profile.onPage(at)) + "#voorbeelden"));
  }

  /// What an organisation tells makes more pages than can be counted: only the bare one is found.
  private static PageFrame frame(Visit visit, Profile profile) {
    return new PageFrame(
        visit.house(),
        TITLE + (profile.page() > 1 ? ", pagina " + profile.page() : ""),
        LEAD,
        address(profile),
        "",
        List.of(new NamedLink("/", "Voorpagina")),
        List.of(Feeds.SITE),
        JsonLd.NONE,
        profile.isEmpty());
  }

  private static String address(Profile profile) {
    String encoded = profile.encoded();
    return encoded.isEmpty() ? PATH : PATH + "?" + encoded;
  }

  /// What no example has leads nowhere: it is not offered, unless it was asked for, but named, so
  /// that nobody looks for it in vain.
  private static ProfileField field(Visit visit, Alike alike, Facet facet) {
    Set<String> told = alike.profile().values(facet);
    Set<String> somewhere = alike.somewhere().getOrDefault(facet, Set.of());
    List<String> all = ids(visit, facet);
    List<String> offered =
        Stream.concat(all.stream().filter(somewhere::contains), told.stream()).distinct().toList();
    return new ProfileField(
        facet.parameter(),
        label(visit, facet),
        all.stream()
            .filter(id -> !offered.contains(id))
            .map(id -> value(visit, facet, id))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining("; "),
                    words -> words.isEmpty() ? "" : "Nog zonder voorbeeld: " + words + ".")),
        offered.stream()
            .map(id -> new ProfileChoice(id, value(visit, facet, id), told.contains(id)))
            .toList());
  }

  /// Of regions the provinces, and of ways to travel those that are one.
  private static List<String> ids(Visit visit, Facet facet) {
    return facet == Facet.REGION
        ? Arrays.stream(Province.values())
            .map(Province::term)
            .filter(id -> term(visit, facet, id).isPresent())
            .toList()
        : list(visit, facet).stream()
            .flatMap(list -> list.terms().stream())
            .filter(term -> term.mergedInto().isEmpty())
            .map(Term::id)
            .filter(id -> facet != Facet.MODE || !id.equals(Profile.NO_TRAVEL))
            .toList();
  }

  private static Optional<Vocabulary> list(Visit visit, Facet facet) {
    return visit.snapshot().vocabularies().vocabulary(facet.parameter());
  }

  private static Optional<Term> term(Visit visit, Facet facet, String id) {
    return visit.snapshot().vocabularies().term(facet.parameter(), id);
  }

  private static String value(Visit visit, Facet facet, String id) {
    return facet.label(id, visit.snapshot().vocabularies());
  }

  private static String label(Visit visit, Facet facet) {
    return Optional.ofNullable(LABELS.get(facet))
        .orElseGet(() -> facet.label(visit.snapshot().vocabularies()));
  }

  private static ProfileField remote(Profile profile) {
    return new ProfileField(
        Profile.REMOTE,
        "Hoeveel van het werk kan thuis?",
        "Dit telt alleen bij voorbeelden die over thuiswerken gaan.",
        Arrays.stream(Remote.values())
            .map(
                one ->
                    new ProfileChoice(
                        one.value(), words(one), profile.remote().equals(Optional.of(one))))
            .toList());
  }

  private static String words(Remote remote) {
    return switch (remote) {
      case LITTLE -> "Bijna niets";
      case PART -> "Een deel";
      case MUCH -> "Het meeste";
    };
  }

  private static List<Chip> chips(Visit visit, Profile profile) {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Profile.FACETS) {
      String label = facet == Facet.MODE ? "Vervoer" : label(visit, facet);
      for (String id : profile.values(facet)) {
        chips.add(new Chip(label, value(visit, facet, id), address(profile.without(facet, id))));
      }
    }
    profile
        .remote()
        .ifPresent(
            one -> chips.add(new Chip("Kan thuis", words(one), address(profile.withoutRemote()))));
    return List.copyOf(chips);
  }

  private static String status(Alike alike) {
    String all = Dutch.count(alike.all(), "praktijkvoorbeeld", "praktijkvoorbeelden");
    if (alike.profile().isEmpty()) {
      return all + ", het sterkste bewijs eerst";
    }
    return switch (alike.alike()) {
      case 0 -> onlyRemote(alike) ? all : "Geen voorbeeld lijkt op uw organisatie";
      case 1 -> "1 van de " + all + " heeft iets met u gemeen";
      default -> alike.alike() + " van de " + all + " hebben iets met u gemeen";
    };
  }

  /// Whether nothing was told that an example can have.
  private static boolean onlyRemote(Alike alike) {
    return alike.profile().said().chosen().isEmpty();
  }

  private static List<String> notes(Visit visit, Alike alike) {
    List<String> notes = new ArrayList<>();
    if (!alike.profile().isEmpty()) {
      notes.add(alike.alike() > 0 ? ORDERED : onlyRemote(alike) ? ALONE : UNORDERED);
    }
    if (!alike.nowhere().isEmpty()) {
      notes.add(
          alike.nowhere().stream()
              .map(trait -> "«" + value(visit, trait.facet(), trait.values().getFirst()) + "»")
              .collect(Collectors.joining(", ", "Geen enkel voorbeeld noemt ", ".")));
    }
    return List.copyOf(notes);
  }

  private static AlikeCard card(Visit visit, Resemblance one) {
    TraitWords words = new TraitWords(visit, one.item());
    return new AlikeCard(
        Cards.brief(visit, one.item()), words.of(one.same()), words.of(one.other()));
  }
}
