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
    @Key("partners") List<Partner> partners,
    @Key("organisatietype") @Terms("organisatietype") @AtLeastOne List<String> organisationTypes,
    @Key("sector") @Terms("sector") List<String> sectors,
    @Key("onderwijssoort") @Terms("onderwijssoort") List<String> educationTypes,
    @Key("grootte") @Terms("grootte") List<String> sizes,
    @Key("maatregel") @Terms("maatregel") @AtLeastOne List<String> measures,
    @Key("vervoerwijze") @Terms("vervoerwijze") List<String> modes,
    @Key("fase") @Terms("fase") String phase,
    @Key(value = "aanleiding", max = 800) Stated<String> occasion,
    @Key("periode") Optional<Period> period,
    @Key("schaal") List<Scale> scale,
    @Key("begintijden") List<BeginTime> beginTimes,
    @Key("stappen") List<Event> steps,
    @Key(value = "medezeggenschap", max = 400) Stated<String> council,
    @Key("weerstand") List<Resistance> resistance,
    @Key("kosten") Stated<List<Cost>> costs,
    @Key(value = "doorlooptijd", max = 200) Stated<String> leadTime,
    @Key("effecten") List<Effect> effects,
    @Key(value = "effectToelichting", max = 600) Optional<String> effectNote,
    @Key(value = "succesfactoren", max = 400) List<String> successFactors,
    @Key(value = "nadelen", max = 400) Stated<List<String>> drawbacks,
    @Key(value = "valkuilen", max = 400) List<String> pitfalls,
    @Key(value = "voorwaarden", max = 400) List<String> conditions,
    @Key("toezeggingen") List<Promise> promises,
    @Key(value = "vervolg", max = 600) Stated<String> followUp,
    @Key("contact") Stated<Contact> contact)
    implements Content {

  /// When lessons or work began, before and after, at one institution.
  public record BeginTime(
      @Key("instelling") @To("organisaties") Ref institution,
      @Key("voor") Stated<LocalTime> before,
      @Key("na") Stated<LocalTime> after,
      @Key(value = "toelichting", max = 300) Optional<String> note,
      @Key("bron") @To("bronnen") Optional<Ref> source) {}

  /// Who objected to what, and the answer that was found.
  public record Resistance(
      @Key(value = "weerstand", max = 300) String objection,
      @Key(value = "antwoord", max = 300) Stated<String> answer,
      @Key("bron") @To("bronnen") Optional<Ref> source) {}

  /// What was paid, by whom.
  public record Cost(
      @Key("soort") Recurrence recurrence,
      @Key("bedrag") Stated<BigDecimal> amount,
      @Key("grens") Optional<Bound> bound,
      @Key("eenheid") @Terms("eenheid") Optional<String> unit,
      @Key(value = "wieBetaalt", max = 160) Stated<String> payer,
      @Key(value = "toelichting", max = 300) Optional<String> note,
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
      @Key(value = "functie", max = 120) String office,
      @Key("organisatie") @To("organisaties") Ref organisation,
      @Key(value = "adres", max = 200) Optional<String> address) {}
}
