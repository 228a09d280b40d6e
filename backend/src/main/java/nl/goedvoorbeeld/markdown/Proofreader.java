package nl.goedvoorbeeld.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/// Tells an editor what must be mended. [Survey] shows it each part in the order of the text.
final class Proofreader {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,80})]");
  private static final Pattern OWN_FRAGMENT = Pattern.compile("#(?:kop|noot|u)-.*");
  private static final int MAX_DEPTH = 2;

  private final Places places;
  private final List<Remark> faults = new ArrayList<>();

  Proofreader(Places places) {
    this.places = places;
  }

  List<Remark> faults() {
    return faults.stream().sorted(Comparator.comparing(Remark::place)).toList();
  }

  void whole(String source) {
    Syntax.tooMuch(source).ifPresent(message -> fault(new Place(1, 1), message));
  }

  void heading(org.commonmark.node.Heading node, Heading heading, int previousLevel) {
    if (node.getLevel() == 1) {
      fault(
          heading.place(), "Een kop in de tekst begint met ##. De titel staat al boven de pagina.");
    } else if (node.getLevel() > previousLevel + 1) {
      String highest = "#".repeat(previousLevel + 1);
      fault(
          heading.place(),
          "Deze kop slaat een niveau over. Gebruik hier hoogstens " + highest + ".");
    }
    if (heading.text().isEmpty()) {
      fault(heading.place(), "Deze kop heeft geen tekst.");
    }
    withoutDirectives(node, heading.place(), "een kop");
  }

  void link(org.commonmark.node.Link node, Link link) {
    if (link.target().isBlank() || Address.of(link.target()) == Address.UNSAFE) {
      fault(
          link.place(),
          """
          Dit adres mag niet in een link: “%s”. Gebruik https://, mailto:, tel: of een adres op \
          deze site dat met / begint."""
              .formatted(shortened(link.target())));
    }
    if (link.text().isBlank()) {
      fault(link.place(), "Deze link heeft geen tekst.");
    }
    withoutDirectives(node, link.place(), "een link");
  }

  void image(org.commonmark.node.Image node, Image image) {
    if (image.target().isBlank() || Address.of(image.target()) != Address.INTERNAL) {
      fault(
          image.place(),
          """
          Deze afbeelding staat niet op deze site: “%s”. Zet haar in de mediatheek en gebruik dat \
          adres."""
              .formatted(shortened(image.target())));
    }
    if (image.alt().isBlank()) {
      fault(
          image.place(),
          "Deze afbeelding heeft geen beschrijving. Schrijf ![wat erop staat](adres).");
    }
    withoutDirectives(node, image.place(), "de beschrijving van een afbeelding");
  }

  void inline(InlineDirective node, Place place) {
    node.fault.ifPresent(message -> fault(place, message));
  }

  void block(BlockDirective node, int depth) {
    node.fault.ifPresent(message -> fault(node.place, message));
    if (node.isStatement() && node.attributes.getOrDefault(Directive.GROUND, "").isBlank()) {
      fault(
          node.place,
          """
          Deze uitspraak zegt niet waarop ze berust. Schrijf \
          :::uitspraak{grond="praktijkvoorbeelden:naam"}.""");
    }
    if (!node.name.isEmpty() && !node.isClosed()) {
      fault(node.place, "Dit blok is niet afgesloten. Zet er een regel met ::: onder.");
    }
    if (depth == MAX_DEPTH) {
      fault(node.place, "Zet hoogstens één blok in een ander blok.");
    }
  }

  void unusedNote(Node node, String label) {
    fault(
        places.of(node, "[^"),
        "Nergens in de tekst staat [^%s], of de noot staat er twee keer."
            .formatted(shortened(label)));
  }

  /// The parser leaves a mark without a note as text.
  void text(org.commonmark.node.Text node) {
    Matcher matcher = FOOTNOTE.matcher(node.getLiteral());
    while (matcher.find()) {
      String mark = matcher.group();
      fault(
          places.of(node, mark),
          "De noot %s heeft geen tekst. Schrijf onderaan %s: en dan de tekst."
              .formatted(mark, mark));
    }
  }

  void rawHtml(Node node, String literal) {
    fault(
        places.of(node, "<"),
        "HTML kan hier niet en staat nu als tekst op de pagina: “%s”."
            .formatted(shortened(literal.strip())));
  }

  /// Only addresses in our own form are ours to judge; the page around the text has others.
  void fragments(List<Link> links, Set<String> ids) {
    for (Link link : links) {
      String target = link.target();
      if (OWN_FRAGMENT.matcher(target).matches() && !ids.contains(target.substring(1))) {
        fault(
            link.place(),
            "In deze tekst is er geen plek met het adres %s.".formatted(shortened(target)));
      }
    }
  }

  /// A quote can be long, and is a link itself.
  private void withoutDirectives(Node parent, Place place, String where) {
    if (containsDirective(parent)) {
      fault(place, "Zet geen :cijfer of :bedrag in " + where + ".");
    }
  }

  private static boolean containsDirective(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof InlineDirective || containsDirective(node)) {
        return true;
      }
    }
    return false;
  }

  private void fault(Place place, String message) {
    faults.add(new Remark(place, message));
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 60) + "...";
  }
}
