package nl.goedvoorbeeld.mail;

import java.util.regex.Pattern;

/// How programs for mail let somebody leave, and what they know the list by.
///
/// @param oneClickAddress which ends it by a POST of RFC 8058, without anything more
/// @param listId such as `abonnement.www.voorbeeld.nl`
public record Leaving(String oneClickAddress, String listId) {
  private static final Pattern LIST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  public Leaving {
    Href.check(oneClickAddress);
    if (!LIST.matcher(listId).matches() || oneClickAddress.length() > LONGEST) {
      throw new IllegalArgumentException("Not a list for a letter");
    }
  }

  /// What fits in one line of a header.
  private static final int LONGEST = 900;

  /// The address holds a secret.
  @Override
  public String toString() {
    return "Leaving " + listId;
  }
}
