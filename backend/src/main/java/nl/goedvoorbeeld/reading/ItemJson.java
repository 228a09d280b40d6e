package nl.goedvoorbeeld.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.search.Library;

/// An item as JSON, on the site and in the API: the front matter under its own keys, and what we
/// compute from it under others.
public final class ItemJson {
  private ItemJson() {}

  /// As on a day: amounts, status and strength of evidence depend on it.
  ///
  /// @param absence where it says why a value is absent
  public static byte[] of(Library library, LocalDate day, House house, Item item, Absence absence) {
    return JsonTree.write(tree(new Visit(library, day, house), item, absence));
  }

  /// As the newest version of the API gives it.
  public static byte[] of(Visit visit, Item item) {
    return JsonTree.write(tree(visit, item, Absence.BESIDE));
  }

  /// To the millisecond: most who read it can hold no more, and would give back another moment.
  public static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static Map<String, Object> tree(Visit visit, Item item, Absence absence) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("webadres", visit.house().baseUrl() + item.address());
    tree.put("itemsoort", item.kind().value());
    tree.putAll(Records.tree((Record) item.content(), absence));
    tree.put("gepubliceerdOp", moment(item.published()));
    tree.put("gewijzigdOp", moment(item.changed()));
    item.expired().ifPresent(note -> tree.put("vervallen", note));
    computed(visit, item, absence, tree);
    tree.put("tekst", Document.split(item.document()).body());
    tree.put("html", visit.as(Form.ELSEWHERE).body(item).html());
    return tree;
  }

  private static void computed(Visit visit, Item item, Absence absence, Map<String, Object> tree) {
    if (item.content() instanceof CaseStudy study) {
      tree.put("bewijskracht", Strength.of(study.effects()).term());
    }
    if (item.content() instanceof Scheme scheme) {
      tree.put("peildatum", visit.day().toString());
      scheme
          .timeline()
          .statusOn(visit.day())
          .ifPresent(status -> tree.put("statusOpPeildatum", status.status()));
      tree.put(
          "bedragenOpPeildatum",
          scheme.timeline().amountsOn(visit.day()).stream()
              .map(amount -> Records.tree(amount, absence))
              .toList());
    }
    if (item.content() instanceof Figure figure) {
      tree.put("weergave", visit.value(figure));
    }
  }
}
