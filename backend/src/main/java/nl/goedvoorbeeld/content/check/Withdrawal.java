package nl.goedvoorbeeld.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.check.Outcome.Refusal;
import nl.goedvoorbeeld.content.draft.PublicNote;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;

/// An item that is to leave what is public, and why.
///
/// What others rest on cannot just go. A page that has expired still stands at its address and a
/// merger leads on, so there a reference holds; a list of terms has no page, so without it every
/// term of it is lost.
///
/// @param successor where a reader is sent instead; for a merge, and only then
/// @param note what readers are told
public record Withdrawal(
    String itemId, Change.Reason reason, Optional<String> successor, String note) {

  /// As many as are named one by one; of the rest only how many.
  private static final int NAMED = 10;

  /// Why this cannot be, in the library as it is; empty when nothing stands in the way.
  public List<Refusal> objections(Snapshot now) {
    List<String> sentences = new ArrayList<>();
    Optional<Item> item = now.item(itemId);
    if (item.isEmpty()) {
      sentences.add("«" + itemId + "» is niet openbaar en kan niet worden ingetrokken.");
    }
    PublicNote.obstacle(note).ifPresent(sentences::add);
    if ((reason == Change.Reason.MERGED) != successor.isPresent()) {
      sentences.add("Alleen bij samenvoegen hoort een opvolger, en dan altijd.");
    }
    if (reason == Change.Reason.EXPIRED && note.isBlank()) {
      sentences.add("Schrijf waarom dit is vervallen; lezers zien die zin.");
    }
    Optional<Item> next = successor.flatMap(now::item);
    if (successor.isPresent() && (next.isEmpty() || successor.get().equals(itemId))) {
      sentences.add("De opvolger «" + successor.get() + "» is niet openbaar.");
    } else if (item.isPresent()) {
      sentences.addAll(resting(now, item.get(), next));
    }
    String file = item.map(one -> one.kind().file(one.slug())).orElse(itemId);
    return sentences.stream().map(sentence -> new Refusal(file, sentence)).toList();
  }

  /// The items that rest on this one, by title: what readers see of them may change with it.
  public List<Item> touched(Snapshot now) {
    return now.item(itemId).map(now::restingOn).orElse(List.of());
  }

  private List<String> resting(Snapshot now, Item item, Optional<Item> next) {
    if (item.content() instanceof TermList) {
      return ofList(now, item);
    }
    return switch (reason) {
      case MISTAKE ->
          bounded(
              now.restingOn(item),
              "«%s» verwijst hier nog naar; haal die verwijzing eerst weg.",
              "Ook %d andere items verwijzen hier nog naar.");
      case MERGED -> next.map(one -> merged(now, item, one)).orElse(List.of());
      case EXPIRED -> List.of();
    };
  }

  /// For every reason: the terms are read from the list itself.
  private List<String> ofList(Snapshot now, Item list) {
    List<String> sentences = new ArrayList<>();
    if (reason == Change.Reason.MERGED) {
      sentences.add(
          "Waardelijsten kunnen niet worden samengevoegd. Zet de termen over, en noem bij elke"
              + " oude term met «samengevoegdMet» haar opvolger.");
    }
    sentences.addAll(
        bounded(
            now.restingOn(list),
            "«%s» gebruikt een term van deze waardelijst.",
            "Ook %d andere items gebruiken een term van deze waardelijst."));
    List<Kind> asking = TermList.askedBy(list.slug());
    if (!asking.isEmpty()) {
      sentences.add(
          "Het formulier van %s kiest uit deze waardelijst; zonder haar kan daar niets openbaar worden."
              .formatted(String.join(", ", asking.stream().map(Kind::word).toList())));
    }
    return sentences;
  }

  private static List<String> merged(Snapshot now, Item item, Item next) {
    List<String> sentences = new ArrayList<>();
    if (item.kind() != next.kind()) {
      sentences.add(
          "«%s» is een %s en dit een %s; voeg alleen samen wat van dezelfde soort is."
              .formatted(next.title(), next.kind().word(), item.kind().word()));
    }
    if (item.kind() == Kind.EDITION) {
      sentences.addAll(
          bounded(
              now.articles(item),
              "«%s» staat in deze editie; trek dat artikel eerst in.",
              "Ook %d andere artikelen staan in deze editie."));
    }
    if (item.kind() == Kind.SCHEME && next.content() instanceof Scheme scheme) {
      now.quotedSeries(item)
          .forEach(
              (series, by) -> {
                if (!scheme.hasSeries(series)) {
                  sentences.add(
                      "«%s» toont de reeks «%s», die de opvolger niet heeft."
                          .formatted(by.getFirst().title(), series));
                }
              });
    }
    return sentences;
  }

  private static List<String> bounded(List<Item> items, String one, String rest) {
    List<String> sentences = new ArrayList<>();
    items.stream().limit(NAMED).forEach(by -> sentences.add(one.formatted(by.title())));
    if (items.size() > NAMED) {
      sentences.add(rest.formatted(items.size() - NAMED));
    }
    return sentences;
  }
}
