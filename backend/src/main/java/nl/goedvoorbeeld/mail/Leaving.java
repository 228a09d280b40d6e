package nl.goedvoorbeeld.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How programs for mail let somebody leave, and what they know the list by.
///
/// @param oneClickAddress which ends it by a POST of RFC 8058, without anything more
/// @param listId such as `abonnement.www.voorbeeld.nl`
/// @param due to what of theirs the letter is due, as the room that wrote it says it, for its
///   {@link LastLook}
public record Leaving(String oneClickAddress, String listId, List<String> due) {
  private static final Pattern LIST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  public Leaving {
    Href.check(oneClickAddress);
    if (!LIST.matcher(listId).matches() || oneClickAddress.length() > LONGEST) {
      throw new IllegalArgumentException("Not a list for a letter");
    }
    due = kept(due);
  }

  /// A letter that was written before this was kept has none.
  private static List<String> kept(@Nullable List<String> due) {
    return due == null ? List.of() : List.copyOf(due);
  }

  /// What fits in one line of a header.
  private static final int LONGEST = 900;

  /// The address holds a secret.
  @Override
  public String toString() {
    return "Leaving " + listId;
  }
}
