package nl.goedvoorbeeld.content;

import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;

/// From when until when, and whether it still runs.
public record Period(
    @Key("voorbereidingVanaf") Optional<PartialDate> preparedFrom,
    @Key("start") Optional<PartialDate> start,
    @Key("einde") Optional<PartialDate> end,
    @Key("looptNog") Optional<Running> running,
    @Key(value = "toelichting", max = 300) @Found(As.NOT) Optional<String> note) {

  /// Unknown is an answer: many sources report a start and nothing after it.
  public enum Running {
    @Key("ja")
    YES,
    @Key("nee")
    NO,
    @Key("onbekend")
    UNKNOWN
  }
}
