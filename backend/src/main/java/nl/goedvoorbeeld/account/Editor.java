package nl.goedvoorbeeld.account;

/// Someone with an account. Holds no secret, so it may be logged and shown.
///
/// @param hasPassword false until an invitation is accepted
/// @param standing a session that began with another one is over
public record Editor(
    long id,
    String email,
    String name,
    Role role,
    boolean active,
    boolean hasPassword,
    boolean hasSecondFactor,
    int standing) {

  /// Whoever may run commands on the machine; the trail knows no more of them.
  public static final Editor COMMAND_LINE =
      new Editor(0, "", "opdrachtregel", Role.ADMINISTRATOR, true, false, false, 0);

  /// As the trail names it.
  public String object() {
    return "redacteur:" + id;
  }
}
