package nl.goedvoorbeeld.account;

import java.util.Arrays;
import java.util.Optional;

/// What an editor may do; each role may do all that those before it may.
public enum Role {
  AUTHOR("auteur"),
  CHIEF_EDITOR("eindredacteur"),
  ADMINISTRATOR("beheerder");

  /// As editors know it.
  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  public static Optional<Role> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
