package nl.goedvoorbeeld.reading.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.CaseStudy.Cost;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Partner;
import nl.goedvoorbeeld.content.Period;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Promises;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Scales;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.effect.Effects;

/// The page of an example.
public final class CaseStudies {
  private CaseStudies() {}

  public static CaseStudyView view(Visit visit, Item item, CaseStudy study) {
    Text text = item.body();
    return new CaseStudyView(
        item.title(),
        item.masthead().summary(),
        where(visit, item, study),
        visit.label("fase", study.phase()),
        visit.warnings(item),
        readings(visit, study),
        Effects.groups(visit, study.effects()),
        study.effectNote().orElse(""),
        new BeginTimes(study.beginTimes().stream().map(time -> beginTime(visit, time)).toList()),
        visit.body(text),
        Visit.contents(item),
        Visit.texts(study.successFactors()),
        Visit.texts(drawbacks(study)),
        Visit.texts(study.conditions()),
        study.resistance().stream().map(CaseStudies::objection).toList(),
        study.steps().stream()
            .map(
                step ->
                    new StepLine(
                        Dutch.date(step.date()),
                        SafeHtml.ofText(step.what()),
                        step.decidedBy().orElse("")))
            .toList(),
        Promises.of(visit, study.promises()),
        visit.places(facts(visit, study), item).list(),
        visit.readers(more(visit, study), item).list());
  }

  /// Who, where and when, as far as is known.
  private static String where(Visit visit, Item item, CaseStudy study) {
    String when = study.period().flatMap(period -> period.start()).map(Dutch::date).orElse("");
    return Stream.of(who(visit, item, study), when)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// Who and where, as far as is known. What is named after its region is named once.
  public static String who(Visit visit, Item item, CaseStudy study) {
    List<String> who =
        study.organisations().stream().map(ref -> visit.link(ref).text()).distinct().toList();
    List<String> place =
        item.masthead().regions().stream()
            .map(region -> visit.label("regio", region))
            .filter(region -> !who.contains(region))
            .limit(2)
            .toList();
    return Stream.of(String.join(", ", who), String.join(", ", place))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  public static Readings readings(Visit visit, CaseStudy study) {
    return readings(visit, study, study.effects());
  }

  /// @param effects those of the example that count here
  public static Readings readings(Visit visit, CaseStudy study, List<Effect> effects) {
    return new Readings(
        Effects.headline(visit, effects), Effects.evidence(visit, effects), effort(visit, study));
  }

  static List<String> drawbacks(CaseStudy study) {
    List<String> drawbacks = new ArrayList<>(study.drawbacks().known().orElse(List.of()));
    drawbacks.addAll(study.pitfalls());
    return drawbacks;
  }

  private static BeginTime beginTime(Visit visit, CaseStudy.BeginTime time) {
    return new BeginTime(
        visit.link(time.institution()).text(),
        time.before().known().orElse(null),
        time.after().known().orElse(null),
        time.note().orElse(""));
  }

  private static Objection objection(CaseStudy.Resistance resistance) {
    return new Objection(
        SafeHtml.ofText(resistance.objection()),
        SafeHtml.ofText(resistance.answer().known().orElse("")));
  }

  private static Facts facts(Visit visit, CaseStudy study) {
    return new Facts()
        .add("Wie", visit.links(study.organisations()))
        .add("Maatregel", visit.terms("maatregel", "maatregel", study.measures()))
        .add("Vervoer", visit.terms("vervoerwijze", "vervoerwijze", study.modes()))
        .add("Sector", visit.terms("sector", "sector", study.sectors()))
        .add("Onderwijs", visit.terms("onderwijssoort", "onderwijssoort", study.educationTypes()))
        .add("Grootte", visit.terms("grootte", "grootte", study.sizes()));
  }

  private static Facts more(Visit visit, CaseStudy study) {
    Facts facts =
        new Facts()
            .text("Aanleiding", study.occasion().known())
            .add("Met", study.partners().stream().map(partner -> partner(visit, partner)).toList())
            .text("Periode", study.period().map(CaseStudies::period))
            .add("Schaal", Scales.links(study.scale()))
            .add(
                "Kosten",
                study.costs().known().stream()
                    .flatMap(List::stream)
                    .map(cost -> NamedLink.plain(cost(visit, cost)))
                    .toList())
            .text("Doorlooptijd", study.leadTime().known())
            .text("Medezeggenschap", study.council().known())
            .text("Vervolg", study.followUp().known())
            .text("Contact", study.contact().known().map(contact -> contact(visit, contact)));
    absent(study).forEach((why, what) -> facts.text(why.words(), String.join(", ", what)));
    return facts;
  }

  /// What is not known, together for each reason: a line for each would hide the lines that tell
  /// something.
  static Map<Stated.Why, List<String>> absent(CaseStudy study) {
    Map<String, Stated<?>> asked = new LinkedHashMap<>();
    asked.put("aanleiding", study.occasion());
    asked.put("kosten", study.costs());
    asked.put("doorlooptijd", study.leadTime());
    asked.put("medezeggenschap", study.council());
    asked.put("vervolg", study.followUp());
    asked.put("contact", study.contact());
    Map<Stated.Why, List<String>> absent = new EnumMap<>(Stated.Why.class);
    asked.forEach(
        (what, stated) ->
            stated
                .absent()
                .ifPresent(why -> absent.computeIfAbsent(why, _ -> new ArrayList<>()).add(what)));
    return absent;
  }

  private static NamedLink partner(Visit visit, Partner partner) {
    NamedLink link = visit.link(partner.organisation());
    return partner
        .role()
        .map(role -> new NamedLink(link.href(), link.text() + ": " + role))
        .orElse(link);
  }

  public static String period(Period period) {
    List<String> sentences = new ArrayList<>();
    period
        .preparedFrom()
        .ifPresent(date -> sentences.add("Voorbereid vanaf " + Dutch.date(date) + "."));
    period.start().ifPresent(date -> sentences.add("Begonnen " + when(date) + "."));
    period.end().ifPresent(date -> sentences.add("Geëindigd " + when(date) + "."));
    period
        .running()
        .map(
            running ->
                switch (running) {
                  case YES -> "Loopt nog.";
                  case NO -> "Loopt niet meer.";
                  case UNKNOWN -> "Of het nog loopt, is niet gevonden.";
                })
        .ifPresent(sentences::add);
    period.note().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static String when(PartialDate date) {
    return (date.day() == 0 ? "in " : "op ") + Dutch.date(date);
  }

  static List<NamedLink> costs(Visit visit, CaseStudy study) {
    return switch (study.costs()) {
      case Stated.Known<List<Cost>>(var costs) ->
          costs.stream().map(cost -> NamedLink.plain(cost(visit, cost))).toList();
      case Stated.Unknown<List<Cost>>(Stated.Why why) -> List.of(NamedLink.plain(why.words()));
    };
  }

  private static String cost(Visit visit, Cost cost) {
    String amount = amount(visit, cost);
    boolean saidByUnit = cost.unit().filter(unit -> unit.endsWith("-per-jaar")).isPresent();
    String recurrence =
        switch (cost.recurrence()) {
          case ONCE -> ", eenmalig";
          case YEARLY -> saidByUnit ? "" : ", elk jaar";
        };
    return Stream.of(
            Optional.of(amount + recurrence),
            cost.payer().known().map(payer -> "betaald door " + payer),
            cost.note())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static String amount(Visit visit, Cost cost) {
    return switch (cost.amount()) {
      case Stated.Known<BigDecimal>(BigDecimal value) ->
          Dutch.value(
              cost.bound(),
              value,
              Optional.empty(),
              false,
              cost.unit().orElse("euro"),
              visit.snapshot().vocabularies());
      case Stated.Unknown<BigDecimal>(Stated.Why why) -> why.words();
    };
  }

  /// What it took, in time and in money; nothing where neither was found, since a reading that only
  /// says so tells less than no reading.
  static String effort(Visit visit, CaseStudy study) {
    return Stream.concat(
            study.leadTime().known().map(time -> time.replaceFirst("\\.$", "")).stream(),
            study.costs().known().stream()
                .flatMap(List::stream)
                .filter(cost -> cost.amount().known().isPresent())
                .map(cost -> amount(visit, cost)))
        .collect(Collectors.joining("; "));
  }

  private static String contact(Visit visit, CaseStudy.Contact contact) {
    return contact.office()
        + ", "
        + visit.link(contact.organisation()).text()
        + contact.address().map(address -> ", " + address).orElse("");
  }
}
