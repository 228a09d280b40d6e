package nl.goedvoorbeeld.reading.card;

import java.util.List;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.ItemAddress;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.example.Readings;
import nl.goedvoorbeeld.reading.scheme.SchemeStatus;
import org.jspecify.annotations.Nullable;

/// An item in a list: dense, and made to be compared with its neighbours.
///
/// @param kind the word for its kind, like `praktijkvoorbeeld`; empty in a list of one kind
/// @param title may hold `mark` around what was searched for
/// @param line who, where
/// @param excerpt a summary, or the passage that was found
/// @param traits for an example: what stands at the same place on each of their cards
/// @param readings for an example
/// @param status for a scheme
/// @param amount today's amount of a scheme, or the value of a figure; may be empty
public record Card(
    String kind,
    String href,
    SafeHtml title,
    String line,
    SafeHtml excerpt,
    @Nullable Traits traits,
    @Nullable Readings readings,
    @Nullable SchemeStatus status,
    String amount,
    List<String> tags) {

  /// Of anything but an example.
  public Card(
      String kind,
      String href,
      SafeHtml title,
      String line,
      SafeHtml excerpt,
      @Nullable Readings readings,
      @Nullable SchemeStatus status,
      String amount,
      List<String> tags) {
    this(kind, href, title, line, excerpt, null, readings, status, amount, tags);
  }

  /// By what an example is chosen to be compared; empty for what is no example.
  public String choice() {
    return readings == null
        ? ""
        : ItemAddress.of(href.replaceFirst("[?#].*", ""))
            .filter(address -> address.folder().equals(Kind.CASE_STUDY.folder()))
            .map(ItemAddress::slug)
            .orElse("");
  }

  /// With something more in its line.
  Card saying(String more) {
    return new Card(
        kind,
        href,
        title,
        line.isEmpty() ? more : line + " · " + more,
        excerpt,
        traits,
        readings,
        status,
        amount,
        tags);
  }

  /// In as few lines as will do, for a list in which one looks for something to open.
  Card brief() {
    return new Card(kind, href, title, line, SafeHtml.NONE, traits, readings, status, amount, tags);
  }

  public Card withReadings(Readings others) {
    return new Card(kind, href, title, line, excerpt, traits, others, status, amount, tags);
  }

  public Card withAmount(String amount) {
    return new Card(kind, href, title, line, excerpt, traits, readings, status, amount, tags);
  }
}
