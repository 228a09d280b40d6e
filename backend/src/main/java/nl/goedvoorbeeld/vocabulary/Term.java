package nl.goedvoorbeeld.vocabulary;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Key;

/// One controlled value. Its id is readable, stands in addresses, and is never used again for
/// another meaning.
///
/// @param broader terms above this one, as `id` or, in another vocabulary, as `vocabulary:id`; more
///   than one is possible (a province lies in a landsdeel and in a MIRT region)
/// @param mergedInto the term that took over; this id leads on to it
public record Term(
    @Key(value = "id", max = 60) String id,
    @Key(value = "label", max = 120) String label,
    @Key(value = "kort", max = 40) Optional<String> shortLabel,
    @Key(value = "ookBekendAls", max = 120) List<String> alternatives,
    @Key("breder") List<String> broader,
    @Key("niveau") Optional<String> level,
    @Key("codes") List<Code> codes,
    @Key(value = "toelichting", max = 400) Optional<String> note,
    @Key("samengevoegdMet") Optional<String> mergedInto) {

  /// An official code, with the list it comes from and the year or version of that list.
  public record Code(
      @Key(value = "stelsel", max = 60) String scheme,
      @Key(value = "code", max = 120) String code,
      @Key(value = "versie", max = 40) Optional<String> version) {}
}
