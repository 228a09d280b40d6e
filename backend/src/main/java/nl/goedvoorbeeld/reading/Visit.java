package nl.goedvoorbeeld.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Quoting;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.markdown.Heading;
import nl.goedvoorbeeld.markdown.Picture;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.search.Library;
import org.jspecify.annotations.Nullable;

/// One reader's request: the library that all of it is read from, and the day for which it is
/// shown, which may be another one than today.
///
/// @param snapshot of the library; in a preview with a draft in it
/// @param form in which it is read
/// @param preview null where all of it is public
public record Visit(
    Library library,
    Snapshot snapshot,
    LocalDate day,
    LocalDate today,
    House house,
    Form form,
    @Nullable Preview preview) {
  /// Where one searches.
  public static final String SEARCH = "/zoeken";

  /// Where a reader says what their organisation is like.
  public static final String ALIKE = "/lijkt-op-ons";

  /// Where one asks to be told of what is new.
  public static final String SUBSCRIBE = "/nieuwsbrief";

  /// Where examples stand side by side.
  public static final String COMPARE = "/vergelijk";

  public Visit(Library library, LocalDate today, House house) {
    this(library, library.snapshot(), today, today, house, Form.PAGE, null);
  }

  public Visit on(LocalDate other) {
    return new Visit(library, snapshot, other, today, house, form, preview);
  }

  /// The same in another form.
  public Visit as(Form other) {
    return new Visit(library, snapshot, day, today, house, other, preview);
  }

  public boolean onAnotherDay() {
    return !day.equals(today);
  }

  /// An address on this site, on the same day where that matters.
  public String at(String href) {
    if (!onAnotherDay()) {
      return preview == null ? href : preview.to(href);
    }
    String[] parts = href.split("#", 2);
    if (!AskedDay.matters(snapshot(), parts[0].replaceFirst("\\?.*", ""))) {
      return href;
    }
    String sign = parts[0].contains("?") ? "&" : "?";
    String fragment = parts.length == 1 ? "" : "#" + parts[1];
    return parts[0] + sign + AskedDay.PARAMETER + "=" + day + fragment;
  }

  public String label(String vocabulary, String id) {
    return snapshot().vocabularies().label(vocabulary, id);
  }

  public List<String> labels(String vocabulary, List<String> ids) {
    return ids.stream().map(id -> label(vocabulary, id)).toList();
  }

  public Optional<Item> item(Ref ref) {
    return snapshot().item(ref);
  }

  public NamedLink link(Item item) {
    return new NamedLink(
        at(item.address()), item.masthead().shortTitle().orElse(item.title()), item.language());
  }

  public NamedLink link(Ref ref) {
    return item(ref).map(this::link).orElseGet(() -> NamedLink.plain(ref.slug()));
  }

  public List<NamedLink> links(List<Ref> refs) {
    return refs.stream().map(this::link).toList();
  }

  /// Terms as links to the search that they are a filter of.
  public List<NamedLink> terms(String facet, String vocabulary, List<String> ids) {
    return ids.stream()
        .map(id -> new NamedLink(at(SEARCH + "?" + facet + "=" + id), label(vocabulary, id)))
        .toList();
  }

  /// The value of a figure as it is shown everywhere.
  public String value(Figure figure) {
    return quoting().value(figure);
  }

  /// The text, as it reads in this form.
  public SafeHtml body(Item item) {
    return body(item.body());
  }

  /// As above, for who needs more of a text and so has parsed it.
  public SafeHtml body(Text text) {
    // The pipeline's last step is the sanitizer; nothing is added to its output here.
    return new SafeHtml(text.html(new MarkedQuotes(quoting(), house.theme(), form)));
  }

  /// An image that a reader may see, by the address with which a text shows it.
  public Optional<Picture> picture(String address) {
    return quoting().picture(address);
  }

  private Quoting quoting() {
    return new Quoting(snapshot(), day, this::at, images());
  }

  private String images() {
    return preview == null ? MediaName.ROOT : preview.images();
  }

  public static List<HeadingLink> headings(Text text) {
    List<Heading> headings = text.headings();
    return headings.stream()
        .filter(heading -> heading.level() == 2)
        .map(heading -> new HeadingLink(heading.id(), heading.text()))
        .toList();
  }

  /// The same as links, in the language of the text.
  public static List<NamedLink> contents(Item item) {
    return headings(item.body()).stream()
        .map(heading -> new NamedLink("#" + heading.id(), heading.text(), item.language()))
        .toList();
  }

  /// The words of an unknown are on the page as they are in the document.
  public static String words(Stated<String> stated) {
    return switch (stated) {
      case Stated.Known<String>(String value) -> value;
      case Stated.Unknown<String>(Stated.Why why) -> why.words();
    };
  }

  public static List<SafeHtml> texts(List<String> texts) {
    return texts.stream().map(SafeHtml::ofText).toList();
  }

  public List<String> warnings(Item item) {
    List<String> warnings = new ArrayList<>();
    item.expired().ifPresent(note -> warnings.add("Vervallen. " + note));
    item.masthead().warning().ifPresent(warnings::add);
    return warnings;
  }

  /// Where and for whom: the last of the facts of every kind.
  public Facts scope(Facts facts, Item item) {
    return readers(places(facts, item), item);
  }

  public Facts places(Facts facts, Item item) {
    return facts
        .add("Regio", terms("regio", "regio", item.masthead().regions()))
        .add("Niet in", terms("regio", "regio", item.masthead().exceptRegions()));
  }

  public Facts readers(Facts facts, Item item) {
    return facts.add("Voor", terms("doelgroep", "doelgroep", item.masthead().audiences()));
  }

  public static String checked(Item item) {
    return item.masthead().checkedOn().map(Dutch::date).orElse("");
  }
}
