package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.AtLeastOne;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.LegalBasis;
import nl.goedvoorbeeld.scheme.Rule;
import nl.goedvoorbeeld.scheme.StatusPeriod;
import nl.goedvoorbeeld.scheme.Timeline;

/// A fiscal exemption, levy, duty, subsidy or voucher, with its dated data.
///
/// @param callNames what people call it, next to the official title
public record Scheme(
    @Flat Masthead masthead,
    @Key(value = "officieleNaam", max = 200) @Found(As.NAME) Stated<String> officialName,
    @Key(value = "roepnamen", max = 80) @Found(As.NAME) List<String> callNames,
    @Key("regelingsoort") @Terms("regelingsoort") @Found(As.VALUE) String schemeType,
    @Key("statussen") @AtLeastOne @Found(behind = "bedragen") List<StatusPeriod> statuses,
    @Key("bedragen") @Found(behind = "voorwaarden") List<Amount> amounts,
    @Key("voorwaarden") @Found(behind = "watLevertHetOp") List<Rule> rules,
    @Key(value = "watLevertHetOp", max = 400) @Found Stated<String> benefit,
    @Key(value = "samenloop", max = 400) @Found List<String> overlaps,
    @Key(value = "zoPaktUHetAan", max = 400) @Found List<String> howTo,
    @Key(value = "loket", max = 200) @Found Stated<String> desk,
    @Key(value = "toezicht", max = 200) @Found Stated<String> supervision,
    @Key("uitvoerder") @To("organisaties") Stated<Ref> executor,
    @Key("wettelijkeGrondslag") List<LegalBasis> legalBases,
    @Key("geschiedenis") List<Event> history,
    @Key("verwachteWijzigingen") List<Event> expectedChanges,
    @Key("maatregel") @Terms("maatregel") @Found(As.VALUE) List<String> measures,
    @Key("vervangenDoor") @To("regelingen") Optional<Ref> replacedBy)
    implements Content {
  @Override
  public Optional<LocalDate> dated() {
    return statuses.stream().map(StatusPeriod::from).max(Comparator.naturalOrder());
  }

  /// The attribute of a quoted amount that names its series.
  public static final String SERIES = "reeks";

  public Timeline timeline() {
    return new Timeline(amounts, rules, statuses);
  }

  public boolean hasSeries(String name) {
    return amounts.stream().anyMatch(amount -> amount.series().equals(Optional.of(name)));
  }
}
