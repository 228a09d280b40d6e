package nl.goedvoorbeeld.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What not every editor may, beside what a role may do to texts and accounts. This is the only
/// list of them: tables and forms hold their codes.
public enum Right {
  /// To see the mail that goes to editors, and to say what of it is still sent.
  MAIL_OF_EDITORS(Role.CHIEF_EDITOR, ""),

  /// *Verzendingen*: to see who is subscribed and what goes to them, who are no editors and have
  /// addresses of their own.
  MAILINGS(Role.ADMINISTRATOR, "verzendingen");

  private final Role from;
  private final String word;

  /// @param from those who hold it by their role
  /// @param word as editors know it; empty for one that is given to nobody by itself
  Right(Role from, String word) {
    this.from = from;
    this.word = word;
  }

  /// By their role, or given to them.
  public boolean heldBy(Editor editor) {
    return comesWith(editor.role()) || editor.rights().contains(this);
  }

  public boolean comesWith(Role role) {
    return role.covers(from);
  }

  public String word() {
    return word;
  }

  /// As it stands in tables and forms.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Those that one person can be given.
  public static List<Right> personal() {
    return Arrays.stream(values()).filter(one -> !one.word.isEmpty()).toList();
  }

  public static Optional<Right> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
