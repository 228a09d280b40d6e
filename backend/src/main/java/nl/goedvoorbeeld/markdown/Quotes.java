package nl.goedvoorbeeld.markdown;

import java.util.Optional;

/// What the caller knows and the text does not.
public interface Quotes {

  /// Knows nothing: every directive shows that its quote is missing, every address stays.
  Quotes NONE = directive -> Optional.empty();

  /// What the directive shows. For `uitspraak` these are the marks that lead to its grounds; they
  /// come after the words of the statement. `let-op` is never asked for.
  Optional<Quote> quote(Directive directive);

  /// What is known of an image at an address as written; nothing for one that is not known.
  default Optional<Picture> picture(String target) {
    return Optional.empty();
  }

  /// Where an address leads now; an item that moved has another one than the text says.
  default String address(String target) {
    return target;
  }
}
