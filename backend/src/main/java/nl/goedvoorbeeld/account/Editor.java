package nl.goedvoorbeeld.account;

import java.util.Set;

/// Someone with an account. Holds no secret, so it may be logged and shown.
///
/// @param hasPassword false until an invitation is accepted
/// @param standing a session that began with another one is over
/// @param rights beside what the role brings
public record Editor(
    long id,
    String email,
    String name,
    Role role,
    boolean active,
    boolean hasPassword,
    boolean hasSecondFactor,
    int standing,
    Set<Right> rights) {

  public Editor {
    rights = Set.copyOf(rights);
  }

  /// With what the role brings and no more.
  public Editor(
      long id,
      String email,
      String name,
      Role role,
      boolean active,
      boolean hasPassword,
      boolean hasSecondFactor,
      int standing) {
    this(id, email, name, role, active, hasPassword, hasSecondFactor, standing, Set.of());
  }

  /// Whoever may run commands on the machine; the trail knows no more of them.
  public static final Editor COMMAND_LINE =
      new Editor(0, "", "opdrachtregel", Role.ADMINISTRATOR, true, false, false, 0);

  /// As the trail names it.
  public String object() {
    return "redacteur:" + id;
  }
}
