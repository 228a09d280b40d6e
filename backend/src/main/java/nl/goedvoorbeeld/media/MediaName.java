package nl.goedvoorbeeld.media;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which image, in which width: what stands behind `/media/` in an address, `{hash}.jpg` or
/// `{hash}/480.jpg`.
///
/// @param width absent for the whole image
public record MediaName(String hash, Optional<Integer> width, String type) {
  /// With what the addresses of images begin, for readers and in texts.
  public static final String ROOT = "/media/";

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{32})(?:/([1-9][0-9]{0,4}))?\\.(jpg|png)");

  public static Optional<MediaName> parse(String name) {
    Matcher matcher = FORM.matcher(name);
    return matcher.matches()
        ? Optional.of(
            new MediaName(
                matcher.group(1),
                Optional.ofNullable(matcher.group(2)).map(Integer::valueOf),
                matcher.group(3)))
        : Optional.empty();
  }

  /// The image that an address in a text means; nothing for any other address.
  public static Optional<MediaName> ofAddress(String address) {
    return address.startsWith(ROOT) ? parse(address.substring(ROOT.length())) : Optional.empty();
  }

  /// The hashes of the images that these addresses mean.
  public static Set<String> hashes(Stream<String> addresses) {
    return addresses
        .flatMap(address -> ofAddress(address).stream())
        .map(MediaName::hash)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What the file is called for whoever saves it.
  public String file() {
    return hash + width.map(one -> "-" + one).orElse("") + "." + type;
  }

  public String contentType() {
    return type.equals("png") ? "image/png" : "image/jpeg";
  }

  @Override
  public String toString() {
    return hash + width.map(one -> "/" + one).orElse("") + "." + type;
  }
}
