package nl.goedvoorbeeld.reading.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Masthead.Citation;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Visit;
import org.jspecify.annotations.Nullable;

/// Sources as they stand under a figure and at the foot of a page.
public final class Sources {
  private Sources() {}

  public static Optional<SourceLine> line(Visit visit, Ref ref, String remark) {
    return visit
        .item(ref)
        .filter(item -> item.content() instanceof Source)
        .map(item -> line(item, (Source) item.content(), remark));
  }

  /// The one source of a value; null where the reference leads nowhere any more.
  public static @Nullable SourceLine line(Visit visit, Ref ref) {
    return line(visit, ref, "").orElse(null);
  }

  public static SourceLine line(Item item, Source source, String remark) {
    String published =
        switch (source.published()) {
          case Stated.Known<nl.goedvoorbeeld.frontmatter.PartialDate>(var date) -> Dutch.date(date);
          case Stated.Unknown<nl.goedvoorbeeld.frontmatter.PartialDate> _ -> "datum niet gevonden";
        };
    return new SourceLine(
        item.title(),
        item.address(),
        source.followable() ? web(source.address().known().orElse("")) : "",
        source.publisher(),
        grade(source),
        gradeWords(source),
        published,
        Visit.checked(item),
        remark,
        item.language());
  }

  /// Sources are written down as they were seen, without the scheme; a link needs one.
  public static String web(String address) {
    return address.startsWith("http") ? address : "https://" + address;
  }

  public static String grade(Source source) {
    return switch (source.grade()) {
      case PRIMARY -> "A";
      case REPUTABLE -> "B";
      case COMMERCIAL -> "C";
    };
  }

  private static String gradeWords(Source source) {
    return words(source.grade());
  }

  private static String words(Source.Grade grade) {
    return switch (grade) {
      case PRIMARY -> "A: officiële of eerste bron";
      case REPUTABLE -> "B: betrouwbare pers, of een organisatie over zichzelf";
      case COMMERCIAL -> "C: adviseur of commerciële pagina";
    };
  }

  /// What all the letters mean, for below a list of sources.
  public static final String GRADES =
      Arrays.stream(Source.Grade.values())
          .map(Sources::words)
          .collect(Collectors.joining(". ", "", "."));

  /// All sources of an item: those that it cites with a remark, then those of its single values.
  public static List<SourceLine> of(Visit visit, Item item) {
    Map<String, String> remarks = new LinkedHashMap<>();
    for (Citation citation : item.masthead().citations()) {
      visit.item(citation.source()).ifPresent(source -> remarks.put(source.id(), remark(citation)));
    }
    for (Ref ref : item.refs()) {
      if (ref.folder().equals(Kind.SOURCE.folder())) {
        visit.item(ref).ifPresent(source -> remarks.putIfAbsent(source.id(), ""));
      }
    }
    remarks.remove(item.id());
    List<SourceLine> lines = new ArrayList<>();
    remarks.forEach(
        (id, remark) ->
            visit
                .snapshot()
                .item(id)
                .filter(source -> source.content() instanceof Source)
                .ifPresent(source -> lines.add(line(source, (Source) source.content(), remark))));
    return lines;
  }

  private static String remark(Citation citation) {
    String what = citation.what().orElse("");
    String passage = citation.passage().orElse("");
    return what.isEmpty() || passage.isEmpty() ? what + passage : what + " (" + passage + ")";
  }
}
