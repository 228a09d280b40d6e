package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Promise;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// A campaign, platform, coalition or programme.
public record Initiative(
    @Flat Masthead masthead,
    @Key("initiatiefsoort") Form form,
    @Key("initiatiefnemers") @To("organisaties") List<Ref> initiators,
    @Key("partners") @Found(behind = "effecten") List<Partner> partners,
    @Key("maatregel") @Terms("maatregel") @Found(As.VALUE) List<String> measures,
    @Key(value = "doel", max = 400) @Found Stated<String> purpose,
    @Key("looptijd") Optional<Period> period,
    @Key("toestand") Standing standing,
    @Key("omvang") List<Scale> size,
    @Key("effecten") List<Effect> effects,
    @Key(value = "meedoen", max = 400) @Found(behind = "doel") Stated<String> joining,
    @Key(value = "website", max = 200) @Found(As.NOT) Stated<String> website,
    @Key("toezeggingen") List<Promise> promises)
    implements Tried {

  /// What sort of initiative.
  public enum Form {
    @Key("campagne")
    CAMPAIGN,
    @Key("platform")
    PLATFORM,
    @Key("coalitie")
    COALITION,
    @Key("netwerk")
    NETWORK,
    @Key("programma")
    PROGRAMME,
    @Key("oproep")
    CALL
  }

  /// Whether it is still there.
  public enum Standing {
    @Key("loopt")
    RUNNING,
    @Key("beëindigd")
    ENDED,
    @Key("onbekend")
    UNKNOWN
  }
}
