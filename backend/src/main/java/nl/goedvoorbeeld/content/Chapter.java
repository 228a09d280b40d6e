package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.To;

/// A chapter of the handreiking. The body holds its text, with statements that name their grounds.
public record Chapter(
    @Flat Masthead masthead,
    @Key("nummer") int number,
    @Key(value = "doel", max = 300) @Found String purpose,
    @Key(value = "tijdNodig", max = 120) @Found(As.NOT) Stated<String> timeNeeded,
    @Key("stappen") List<Step> steps,
    @Key(value = "checklist", max = 200) @Found List<String> checklist,
    @Key("voorbeelden") @To("praktijkvoorbeelden") List<Ref> examples,
    @Key("regelingen") @To("regelingen") List<Ref> schemes)
    implements Content {

  /// Something to do, by whom, and what comes of it.
  public record Step(
      @Key(value = "actie", max = 300) @Found String action,
      @Key(value = "wie", max = 160) @Found(As.NOT) Optional<String> who,
      @Key(value = "resultaat", max = 300) @Found Optional<String> result) {}
}
