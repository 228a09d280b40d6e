package nl.goedvoorbeeld.content;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Bound;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Promise;
import nl.goedvoorbeeld.frontmatter.AtLeastOne;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// An example: an organisation did something, or tried to. What did not work is an example too.
///
/// @param drawbacks what it cost whom, who could not take part: as heavy as the results
/// @param council what the participation council did (medezeggenschap)
/// @param leadTime how long it took from first talk to start
public record CaseStudy(
    @Flat Masthead masthead,
    @Key("organisaties") @To("organisaties") @AtLeastOne List<Ref> organisations,
    @Key("partners") @Found(behind = "stappen") List<Partner> partners,
    @Key("organisatietype") @Terms("organisatietype") @AtLeastOne @Found(As.VALUE)
        List<String> organisationTypes,
    @Key("sector") @Terms("sector") @Found(As.VALUE) List<String> sectors,
    @Key("onderwijssoort") @Terms("onderwijssoort") @Found(As.VALUE) List<String> educationTypes,
    @Key("grootte") @Terms("grootte") @Found(As.VALUE) List<String> sizes,
    @Key("maatregel") @Terms("maatregel") @AtLeastOne @Found(As.VALUE) List<String> measures,
    @Key("vervoerwijze") @Terms("vervoerwijze") @Found(As.VALUE) List<String> modes,
    @Key("fase") @Terms("fase") @Found(As.VALUE) String phase,
    @Key(value = "aanleiding", max = 800) @Found Stated<String> occasion,
    @Key("periode") Optional<Period> period,
    @Key("schaal") List<Scale> scale,
    @Key("begintijden") @Found(behind = "effectToelichting") List<BeginTime> beginTimes,
    @Key("stappen") List<Event> steps,
    @Key(value = "medezeggenschap", max = 400) @Found(behind = "weerstand") Stated<String> council,
    @Key("weerstand") @Found(behind = "voorwaarden") List<Resistance> resistance,
    @Key("kosten") @Found(behind = "medezeggenschap") Stated<List<Cost>> costs,
    @Key(value = "doorlooptijd", max = 200) @Found(behind = "kosten") Stated<String> leadTime,
    @Key("effecten") List<Effect> effects,
    @Key(value = "effectToelichting", max = 600) @Found Optional<String> effectNote,
    @Key(value = "succesfactoren", max = 400) @Found List<String> successFactors,
    @Key(value = "nadelen", max = 400) @Found Stated<List<String>> drawbacks,
    @Key(value = "valkuilen", max = 400) @Found List<String> pitfalls,
    @Key(value = "voorwaarden", max = 400) @Found List<String> conditions,
    @Key("toezeggingen") List<Promise> promises,
    @Key(value = "vervolg", max = 600) @Found Stated<String> followUp,
    @Key("contact") Stated<Contact> contact)
    implements Tried {

  /// When lessons or work began, before and after, at one institution.
  public record BeginTime(
      @Key("instelling") @To("organisaties") Ref institution,
      @Key("voor") Stated<LocalTime> before,
      @Key("na") Stated<LocalTime> after,
      @Key(value = "toelichting", max = 300) @Found Optional<String> note,
      @Key("bron") @To("bronnen") Optional<Ref> source) {}

  /// Who objected to what, and the answer that was found.
  public record Resistance(
      @Key(value = "weerstand", max = 300) @Found String objection,
      @Key(value = "antwoord", max = 300) @Found Stated<String> answer,
      @Key("bron") @To("bronnen") Optional<Ref> source) {}

  /// What was paid, by whom.
  public record Cost(
      @Key("soort") Recurrence recurrence,
      @Key("bedrag") Stated<BigDecimal> amount,
      @Key("grens") Optional<Bound> bound,
      @Key("eenheid") @Terms("eenheid") Optional<String> unit,
      @Key(value = "wieBetaalt", max = 160) @Found(As.NOT) Stated<String> payer,
      @Key(value = "toelichting", max = 300) @Found Optional<String> note,
      @Key("bron") @To("bronnen") Ref source) {

    /// Once, or every year again.
    public enum Recurrence {
      @Key("eenmalig")
      ONCE,
      @Key("structureel")
      YEARLY
    }
  }

  /// Whom to ask: an office, never a private address.
  public record Contact(
      @Key(value = "functie", max = 120) @Found(As.NOT) String office,
      @Key("organisatie") @To("organisaties") Ref organisation,
      @Key(value = "adres", max = 200) @Found(As.NOT) Optional<String> address) {}
}
