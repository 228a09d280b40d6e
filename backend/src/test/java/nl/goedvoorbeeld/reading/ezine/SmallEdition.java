package nl.goedvoorbeeld.reading.ezine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.example.SmallLibrary;

/// An edition in a small library.
public record SmallEdition(Visit visit, Item edition) {
  public static final String BASE = SmallLibrary.HOUSE.baseUrl();

  /// An image that is public, in three widths.
  public static final Upload IMAGE =
      new Upload(
          "0123456789abcdef0123456789abcdef",
          "jpg",
          "Een fiets",
          "test",
          Instant.EPOCH,
          List.of(
              new Upload.Size(320, 180), new Upload.Size(640, 360), new Upload.Size(1920, 1080)));

  /// With two articles, of which the second is first by its order.
  public static SmallEdition of(String head, String body) {
    return of(
        head,
        body,
        article("lang", "Een lang gesprek", 2, "interview"),
        article("kort", "Kort nieuws", 1, "bericht"));
  }

  /// @param head further keys of the edition
  public static SmallEdition of(String head, String body, Draft... others) {
    Draft edition =
        Draft.read(
            Kind.EDITION,
            "nummer-1",
            """
            ---
            id: ezine-nummer-1
            titel: Nummer 1
            samenvatting: Een editie voor de test.
            reeks: Goed Voorbeeld
            nummer: 1
            datum: 2026-01
            thema: niet van toepassing
            %s
            ---
            %s"""
                .formatted(head, body));
    Visit visit =
        SmallLibrary.of(Stream.concat(Stream.of(edition), Stream.of(others)).toArray(Draft[]::new));
    Snapshot.Laid laid =
        visit
            .snapshot()
            .with("ezine-nummer-1", edition, Instant.EPOCH, Map.of(IMAGE.hash(), IMAGE))
            .orElseThrow();
    return new SmallEdition(
        new Visit(
            visit.library(),
            laid.snapshot(),
            visit.day(),
            visit.today(),
            visit.house(),
            visit.form(),
            null),
        laid.snapshot().item(new Ref("ezine", "nummer-1")).orElseThrow());
  }

  public static Draft article(String slug, String title, int order, String form) {
    return Draft.read(
        Kind.ARTICLE,
        "nummer-1/" + slug,
        """
        ---
        id: ezine-nummer-1-%s
        titel: %s
        samenvatting: Samenvatting van %s.
        volgorde: %d
        artikelsoort: %s
        ---
        """
            .formatted(slug, title, slug, order, form));
  }
}
