package nl.goedvoorbeeld.frontmatter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something in a document that must be mended before it can be published: where it stands, what it
/// is, and what it is about. It has no words: a form, a report on files and an API each make their
/// own.
///
/// @param place in the text of the document
/// @param path of what it is about: {@link #HEAD} and the keys and positions from there, with dots,
///   as in `kop.effecten.3.bron`, also where the value is missing; {@link #NAME}; {@link #TEXT}; or
///   empty for the document as a whole
/// @param arguments of the code, in its order
public record Fault(Place place, String path, Code code, List<Object> arguments) {
  public static final String HEAD = "kop";

  /// The name of the item in its address.
  public static final String NAME = "naam";

  /// The body.
  public static final String TEXT = "tekst";

  /// The document as a whole.
  public static final String WHOLE = "";

  /// What is wrong, the same for ever in each room's list of its faults.
  public interface Code {
    String name();
  }

  public Fault {
    arguments = List.copyOf(arguments);
  }

  public static Fault at(Place place, String path, Code code, Object... arguments) {
    return new Fault(place, path, code, List.of(arguments));
  }

  /// The path to a value of the head, by keys and positions in lists.
  public static String head(Object... steps) {
    return Stream.concat(Stream.of(HEAD), Stream.of(steps))
        .map(Object::toString)
        .collect(Collectors.joining("."));
  }

  /// The same elsewhere in a document.
  public Fault moved(Place other) {
    return new Fault(other, path, code, arguments);
  }
}
