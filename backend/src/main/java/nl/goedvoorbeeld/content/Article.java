package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.To;

/// A piece in an edition. An archived one holds our own summary and where the original stands.
public record Article(
    @Flat Masthead masthead,
    @Key("volgorde") int order,
    @Key("artikelsoort") Form form,
    @Key("archief") boolean archived,
    @Key("organisaties") @To("organisaties") List<Ref> organisations,
    @Key(value = "adres", max = 300) @Found(As.NOT) Optional<String> address)
    implements Content {

  /// The form of the piece.
  public enum Form {
    @Key("voorwoord")
    FOREWORD,
    @Key("interview")
    INTERVIEW,
    @Key("praktijk")
    PRACTICE,
    @Key("regeling")
    SCHEME,
    @Key("tip")
    TIP,
    @Key("column")
    COLUMN,
    @Key("bericht")
    NEWS
  }
}
