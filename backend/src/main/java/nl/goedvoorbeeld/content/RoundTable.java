package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Promise;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.To;

/// A session in which parties told what they do, and what it taught.
public record RoundTable(
    @Flat Masthead masthead,
    @Key("datum") PartialDate date,
    @Key(value = "vorm", max = 200) @Found Stated<String> form,
    @Key("organisator") @To("organisaties") Stated<Ref> organiser,
    @Key(value = "voorzitter", max = 160) @Found Stated<String> chair,
    @Key("aantalDeelnemers") Stated<Integer> participantCount,
    @Key("deelnemers") @Found(behind = "leerpunten") Stated<List<Participant>> participants,
    @Key(value = "vraag", max = 400) @Found Stated<String> question,
    @Key("leerpunten") Stated<List<Lesson>> lessons,
    @Key(value = "knelpunten", max = 400) @Found List<String> obstacles,
    @Key(value = "openVragen", max = 400) @Found List<String> openQuestions,
    @Key("afspraken") List<Promise> agreements,
    @Key("hoofdstukken") @To("handreiking") List<Ref> chapters,
    @Key("verslagVastgesteldOp") Stated<PartialDate> minutesApprovedOn)
    implements Content {
  @Override
  public Optional<LocalDate> dated() {
    return Optional.of(date.first());
  }

  /// Who sat at the table, by organisation and office; a name only with consent.
  public record Participant(
      @Key(value = "organisatie", max = 160) @Found String organisation,
      @Key(value = "functie", max = 160) @Found(As.NOT) Optional<String> office) {}

  /// Something learned. The consent decides what of its origin may be shown, and whether it is
  /// shown.
  public record Lesson(
      @Key(value = "id", max = 60) @Found(As.NOT) String id,
      @Key(value = "stelling", max = 300) @Found String statement,
      @Key("herkendDoor") Stated<Integer> recognisedBy,
      @Key("tegengesprokenDoor") Optional<Integer> contradictedBy,
      @Key(value = "voorbeeld", max = 400) @Found Optional<String> example,
      @Key(value = "organisatie", max = 160) @Found Optional<String> organisation,
      @Key("toestemming") Consent consent) {}

  /// From open to closed. From `ANONYMOUS` on no organisation may be named; at `NONE` the lesson
  /// cannot be published, so that nothing of it is in what readers can take away.
  public enum Consent {
    @Key("met naam")
    NAMED,
    @Key("met organisatie")
    WITH_ORGANISATION,
    @Key("anoniem")
    ANONYMOUS,
    @Key("geen")
    NONE;

    /// Whether may be told which organisation it came from.
    public boolean namesOrganisation() {
      return this == NAMED || this == WITH_ORGANISATION;
    }
  }
}
