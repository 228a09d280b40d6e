package nl.goedvoorbeeld.cms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.frontmatter.Yaml;

/// Some of the library, with markup that wants to be run in every value of its heads and in its
/// texts, as far as a document with it can be published at all.
final class HostileLibrary {
  private static final String ALL =
      "<script>kwaad()</script><img src=x onerror=kwaad()>\" onmouseover=\"kwaad()\" x='"
          + "</title></script><svg onload=kwaad()>";

  /// From long to short, since each value has a length of its own; an address is tried first.
  private static final List<String> WORDS =
      List.of(ALL, "\"'></title></script><img src=x onerror=kwaad()>", "'\"><svg onload=kwaad()>");

  private static final String ADDRESS = "javascript:kwaad()//\"><img src=x onerror=kwaad()>";

  /// What would be another item or term, and not another text; and what leads to items that are not
  /// here.
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "doelgroep",
          "regio",
          "uitgezonderdeRegio",
          "eenheid",
          "fase",
          "grootte",
          "maatregel",
          "metric",
          "onderwijssoort",
          "organisatietype",
          "regelingsoort",
          "sector",
          "status",
          "term",
          "vervoerwijze",
          "breder",
          "samengevoegdMet",
          "taal");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "gerelateerd",
          "voorbeelden",
          "hoofdstukken",
          "lidVan",
          "netwerken",
          "knelpunten",
          "tegenstrijdigMet",
          "vervangenDoor",
          "vertalingVan",
          "regelingen");

  private static final List<String> FILES =
      List.of(
          "praktijkvoorbeelden/heyendaal-lestijden",
          "maatregelen/begintijd-verschuiven",
          "ronde-tafels/werkgevers-mei-2021",
          "regelingen/reiskostenvergoeding",
          "handreiking/tijden-spreiden",
          "ezine/dumo-12",
          "ezine/dumo-12/column-laatste-editie",
          "cijfers/asml-fietsaandeel",
          "initiatieven/aanpak-spreiden-en-mijden",
          "organisaties/asml",
          "regios/amersfoort",
          "begrippen/128-dagenregeling",
          "bronnen/20minutes-2012-09-19");

  /// Each of these where the text may hold it.
  private static final List<String> BLOCKS =
      List.of(
          "## Kop " + ALL,
          "## Kop \\<img src=x onerror=kwaad()> `<svg onload=kwaad()>`",
          "Een alinea met " + ALL,
          "Een alinea met \\<script>kwaad()\\</script> &lt;img src=x onerror=kwaad()&gt; ${7*7}",
          "[een](javascript:kwaad()) [nog een](<JaVaScRiPt&#58;kwaad()>) [ook](<java&#9;script:kwaad()>)",
          "[uit](https://example.org/\"onmouseover=\"kwaad()) "
              + "[weg](https://example.org/ \"x&quot; onmouseover=&quot;kwaad()\")",
          "<javascript:kwaad()> <https://example.org/\"onmouseover=kwaad()>",
          "| kop &quot;&gt;&lt;img src=x onerror=kwaad()&gt; | b |\n|---|---|\n| `<svg onload=kwaad()>` | c |",
          "```html\" onmouseover=\"kwaad()\n" + ALL + "\n```",
          "<div onclick=\"kwaad()\">blok</div>",
          "Een noot.[^1]\n\n[^1]: \\<img src=x onerror=kwaad()> \" onmouseover=\"kwaad()\"",
          ":::let-op\n\\<svg onload=kwaad()> &lt;/div&gt;&lt;script&gt;kwaad()&lt;/script&gt;\n:::");

  private final Map<Kind, Map<String, String>> fitting = new EnumMap<>(Kind.class);

  private HostileLibrary() {}

  /// Publishes it in one go.
  ///
  /// @return one of each kind that has a page
  static List<Draft> publish(RunningSite site) {
    var library = new HostileLibrary();
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (String list : library.lists()) {
      drafts.put(list, library.hostile(list));
    }
    List<Draft> first = new ArrayList<>();
    Deque<String> wanted = new ArrayDeque<>(FILES);
    while (!wanted.isEmpty()) {
      String file = wanted.remove();
      if (!drafts.containsKey(file)) {
        Draft draft = library.hostile(file);
        drafts.put(file, draft);
        if (FILES.contains(file)) {
          first.add(draft);
        }
        draft.refs().stream().map(ref -> ref.folder() + "/" + ref.slug()).forEach(wanted::add);
      }
    }
    site.publish(drafts.values().toArray(Draft[]::new));
    return first;
  }

  private List<String> lists() {
    try (var files = Files.list(RunningSite.CONTENT.resolve("waardelijsten"))) {
      return files
          .map(file -> "waardelijsten/" + file.getFileName().toString().replace(".md", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Draft hostile(String file) {
    String folder = file.substring(0, file.indexOf('/'));
    String slug = file.substring(folder.length() + 1);
    Kind kind =
        folder.equals("ezine")
            ? slug.contains("/") ? Kind.ARTICLE : Kind.EDITION
            : List.of(Kind.values()).stream()
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    Document parts = Document.split(read(kind.file(slug)));
    Yaml.Mapping head = (Yaml.Mapping) without(Yaml.read(parts.head(), 1).root());
    String body = FILES.contains(file) ? body() : "Tekst.\n";
    Map<String, String> texts = fitting.computeIfAbsent(kind, _ -> fitting(kind, head));
    Draft draft = draft(kind, slug, parts.head(), with(head, "", texts), body);
    if (!draft.faults().isEmpty()) {
      Map<String, String> own = fitting(kind, head);
      draft = draft(kind, slug, parts.head(), with(head, "", own), body);
    }
    if (!draft.faults().isEmpty() || !draft.document().contains("kwaad()")) {
      throw new AssertionError(file + draft.faults());
    }
    return draft;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(RunningSite.CONTENT.toString(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For each value, by the keys that lead to it, the first text that a document may hold there.
  private static Map<String, String> fitting(Kind kind, Yaml.Mapping root) {
    Map<String, String> fitting = new LinkedHashMap<>();
    Set<String> ways = new LinkedHashSet<>();
    ways(root, "", ways);
    for (String way : ways) {
      List<String> tried = new ArrayList<>(WORDS);
      if (way.endsWith("adres") || way.endsWith("website")) {
        tried.addFirst(ADDRESS);
      }
      tried.stream()
          .filter(text -> fits(kind, with(root, "", Map.of(way, text))))
          .findFirst()
          .ifPresent(text -> fitting.put(way, text));
    }
    return fitting;
  }

  private static boolean fits(Kind kind, Yaml head) {
    return Records.read((Yaml.Mapping) head, kind.type()).faults().isEmpty();
  }

  private static void ways(Yaml at, String way, Set<String> ways) {
    switch (at) {
      case Yaml.Scalar _ -> ways.add(way);
      case Yaml.Sequence(var items, _) -> items.forEach(item -> ways(item, way, ways));
      case Yaml.Mapping(var entries, _) ->
          entries.stream()
              .filter(entry -> !KEPT.contains(entry.key()))
              .forEach(entry -> ways(entry.value(), way + "/" + entry.key(), ways));
    }
  }

  private static Yaml with(Yaml at, String way, Map<String, String> texts) {
    return switch (at) {
      case Yaml.Scalar(String text, Place place) ->
          new Yaml.Scalar(texts.getOrDefault(way, text), place);
      case Yaml.Sequence(var items, Place place) ->
          new Yaml.Sequence(items.stream().map(item -> with(item, way, texts)).toList(), place);
      case Yaml.Mapping(var entries, Place place) ->
          new Yaml.Mapping(
              entries.stream()
                  .map(
                      entry ->
                          KEPT.contains(entry.key())
                              ? entry
                              : new Yaml.Entry(
                                  entry.key(),
                                  entry.place(),
                                  with(entry.value(), way + "/" + entry.key(), texts)))
                  .toList(),
              place);
    };
  }

  private static Yaml without(Yaml.Mapping head) {
    return new Yaml.Mapping(
        head.entries().stream().filter(entry -> !LEFT_OUT.contains(entry.key())).toList(),
        head.place());
  }

  private static Draft draft(Kind kind, String slug, String head, Yaml root, String body) {
    String written = Records.rewrite(head, (Yaml.Mapping) root, kind.type());
    return Draft.read(kind, slug, "---\n" + written + "---\n" + body);
  }

  private static String body() {
    StringBuilder body = new StringBuilder();
    for (String block : BLOCKS) {
      Draft page = Draft.read(Kind.PAGE, "proef", TestDesk.document("proef", "Proef", block));
      if (page.faults().isEmpty()) {
        body.append(block).append("\n\n");
      }
    }
    return body.toString();
  }
}
