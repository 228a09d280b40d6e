package nl.goedvoorbeeld.content;

import java.util.List;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;

/// Small documents for tests, made where the library has none that fits.
public final class Samples {
  private Samples() {}

  /// A page, the kind with the fewest demands.
  public static Draft page(String slug, String title, String body) {
    return page("paginas-" + slug, slug, title, body);
  }

  public static Draft page(String id, String slug, String title, String body) {
    return Draft.read(
        Kind.PAGE,
        slug,
        """
        ---
        id: %s
        titel: %s
        samenvatting: Een bladzijde voor de test.
        ---
        %s
        """
            .formatted(id, title, body));
  }

  public static Draft source(String slug) {
    return Draft.read(
        Kind.SOURCE,
        slug,
        """
        ---
        id: bronnen-%1$s
        titel: Bron %1$s
        samenvatting: Een bron voor de test.
        uitgever: Omroep Gelderland
        adres: niet gevonden
        gepubliceerd: 2019-01-31
        bronsoort: nieuws
        graad: B
        ---
        """
            .formatted(slug));
  }

  public static Draft units(String... ids) {
    StringBuilder terms = new StringBuilder();
    for (String id : ids) {
      terms.append("  - {id: ").append(id).append(", label: ").append(id).append("}\n");
    }
    return Draft.read(
        Kind.TERM_LIST,
        "eenheid",
        "---\nid: waardelijsten-eenheid\ntitel: Eenheden\nsamenvatting: Eenheden.\ntermen:\n"
            + terms
            + "---\n");
  }

  public static Draft figure(String slug, String value, String source) {
    return Draft.read(
        Kind.FIGURE,
        slug,
        """
        ---
        id: cijfers-%1$s
        titel: Cijfer %1$s
        samenvatting: Een cijfer voor de test.
        stelling: Het wegverkeer stootte minder uit.
        waarde: %2$s
        eenheid: procent
        soort: gemeten
        basis: wegverkeer in Nederland
        periode: 2020 vergeleken met 2019
        methode: tellingen langs de weg
        bron: bronnen:%3$s
        toestand: geldig
        gemetenDoor: een bureau
        ---
        """
            .formatted(slug, value, source));
  }

  public static Draft edition(String slug) {
    return Draft.read(
        Kind.EDITION,
        slug,
        """
        ---
        id: ezine-%1$s
        titel: Editie %1$s
        samenvatting: Een editie voor de test.
        reeks: Goed voorbeeld
        nummer: 1
        datum: 2026-01
        thema: niet van toepassing
        ---
        """
            .formatted(slug));
  }

  /// The slug is that of its edition, a slash and its own.
  public static Draft article(String slug) {
    return Draft.read(
        Kind.ARTICLE,
        slug,
        """
        ---
        id: ezine-%s
        titel: Voorwoord
        samenvatting: Een artikel voor de test.
        volgorde: 1
        artikelsoort: voorwoord
        ---
        """
            .formatted(slug.replace('/', '-')));
  }

  public static List<Submission> bundle(Draft... drafts) {
    return java.util.Arrays.stream(drafts).map(draft -> new Submission(draft, false, "")).toList();
  }
}
