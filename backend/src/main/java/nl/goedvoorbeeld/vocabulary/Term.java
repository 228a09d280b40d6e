package nl.goedvoorbeeld.vocabulary;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;

/// One controlled value. Its id is readable, stands in addresses, and is never used again for
/// another meaning.
///
/// @param broader terms above this one, as `id` or, in another vocabulary, as `vocabulary:id`; more
///   than one is possible (a province lies in a landsdeel and in a MIRT region)
/// @param mergedInto the term that took over; this id leads on to it
public record Term(
    @Key(value = "id", max = 60) @Found(As.NOT) String id,
    @Key(value = "label", max = 120) @Found(As.NOT) String label,
    @Key(value = "kort", max = 40) @Found(As.NOT) Optional<String> shortLabel,
    @Key(value = "ookBekendAls", max = 120) @Found(As.NOT) List<String> alternatives,
    @Key("breder") @Found(As.NOT) List<String> broader,
    @Key("niveau") @Found(As.NOT) Optional<String> level,
    @Key("codes") List<Code> codes,
    @Key(value = "toelichting", max = 400) @Found(As.NOT) Optional<String> note,
    @Key("samengevoegdMet") @Found(As.NOT) Optional<String> mergedInto) {

  /// An official code, with the list it comes from and the year or version of that list.
  public record Code(
      @Key(value = "stelsel", max = 60) @Found(As.NOT) String scheme,
      @Key(value = "code", max = 120) @Found(As.NOT) String code,
      @Key(value = "versie", max = 40) @Found(As.NOT) Optional<String> version) {}
}
