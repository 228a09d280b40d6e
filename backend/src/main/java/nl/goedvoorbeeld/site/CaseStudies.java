package nl.goedvoorbeeld.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.CaseStudy.Cost;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Partner;
import nl.goedvoorbeeld.content.Period;
import nl.goedvoorbeeld.frontmatter.Stated;

/// The page of an example.
final class CaseStudies {
  private CaseStudies() {}

  static CaseStudyPage page(Visit visit, Item item, CaseStudy study) {
    return new CaseStudyPage(
        Frames.of(visit, item),
        item.title(),
        item.masthead().summary(),
        Cards.where(visit, item, study),
        visit.label("fase", study.phase()),
        warnings(visit, item, study),
        Effects.readings(visit, study),
        Effects.groups(visit, study.effects()),
        new BeginTimes(study.beginTimes().stream().map(time -> beginTime(visit, time)).toList()),
        visit.body(item),
        Visit.texts(study.successFactors()),
        Visit.texts(drawbacks(study)),
        Visit.texts(study.conditions()),
        study.resistance().stream().map(CaseStudies::objection).toList(),
        study.steps().stream()
            .map(
                step ->
                    new Step(
                        Dutch.date(step.date()),
                        SafeHtml.ofText(step.what()),
                        step.decidedBy().orElse("")))
            .toList(),
        Promises.of(visit, study.promises()),
        facts(visit, item, study),
        Frames.foot(visit, item));
  }

  private static List<String> warnings(Visit visit, Item item, CaseStudy study) {
    List<String> warnings = new ArrayList<>(visit.warnings(item));
    study.effectNote().ifPresent(warnings::add);
    return warnings;
  }

  private static List<String> drawbacks(CaseStudy study) {
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

  private static List<Fact> facts(Visit visit, Item item, CaseStudy study) {
    Visit.Facts facts =
        new Visit.Facts()
            .add("Wie", visit.links(study.organisations()))
            .add("Met", study.partners().stream().map(partner -> partner(visit, partner)).toList())
            .add("Maatregel", visit.terms("maatregel", "maatregel", study.measures()))
            .add("Vervoer", visit.terms("vervoerwijze", "vervoerwijze", study.modes()))
            .text("Aanleiding", Visit.words(study.occasion()))
            .text("Periode", study.period().map(CaseStudies::period))
            .add("Schaal", Scales.links(study.scale()))
            .add("Kosten", costs(visit, study))
            .text("Doorlooptijd", Visit.words(study.leadTime()))
            .text("Medezeggenschap", Visit.words(study.council()))
            .text("Vervolg", Visit.words(study.followUp()))
            .text("Contact", contact(visit, study))
            .add("Sector", visit.terms("sector", "sector", study.sectors()))
            .add(
                "Onderwijs",
                visit.terms("onderwijssoort", "onderwijssoort", study.educationTypes()))
            .add("Grootte", visit.terms("grootte", "grootte", study.sizes()));
    return visit.scope(facts, item).list();
  }

  private static Link partner(Visit visit, Partner partner) {
    Link link = visit.link(partner.organisation());
    return partner
        .role()
        .map(role -> new Link(link.href(), link.text() + ": " + role))
        .orElse(link);
  }

  static String period(Period period) {
    List<String> words = new ArrayList<>();
    period.preparedFrom().ifPresent(date -> words.add("voorbereid vanaf " + Dutch.date(date)));
    period.start().ifPresent(date -> words.add("begonnen " + Dutch.date(date)));
    period.end().ifPresent(date -> words.add("tot " + Dutch.date(date)));
    period
        .running()
        .map(
            running ->
                switch (running) {
                  case YES -> "loopt nog";
                  case NO -> "loopt niet meer";
                  case UNKNOWN -> "of het nog loopt, is niet gevonden";
                })
        .ifPresent(words::add);
    period.note().ifPresent(words::add);
    return String.join("; ", words);
  }

  private static List<Link> costs(Visit visit, CaseStudy study) {
    return switch (study.costs()) {
      case Stated.Known<List<Cost>>(var costs) ->
          costs.stream().map(cost -> Link.plain(cost(visit, cost))).toList();
      case Stated.Unknown<List<Cost>>(Stated.Why why) -> List.of(Link.plain(why.words()));
    };
  }

  private static String cost(Visit visit, Cost cost) {
    String amount =
        switch (cost.amount()) {
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
    String recurrence =
        switch (cost.recurrence()) {
          case ONCE -> "eenmalig";
          case YEARLY -> "elk jaar";
        };
    return java.util.stream.Stream.of(
            Optional.of(amount + ", " + recurrence),
            cost.payer().known().map(payer -> "betaald door " + payer),
            cost.note())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static String contact(Visit visit, CaseStudy study) {
    return switch (study.contact()) {
      case Stated.Known<CaseStudy.Contact>(var contact) ->
          contact.office()
              + ", "
              + visit.link(contact.organisation()).text()
              + contact.address().map(address -> ", " + address).orElse("");
      case Stated.Unknown<CaseStudy.Contact>(Stated.Why why) -> why.words();
    };
  }
}
