package nl.goedvoorbeeld.mail;

import java.util.Set;

/// Whose fault it is that a mail was not taken, by the numbers of RFC 5321 and 3463. Words are not
/// looked at: each server has its own.
public enum Blame {
  /// The address takes no mail, for good.
  ADDRESS,
  /// It may take the next one: a full box, a server that is away, a greylist.
  PASSING,
  /// What we say, how we say it or who we are; that is no fault of whom it was for.
  OURS;

  /// No such box or domain (5.1.1, 2, 3, 6, 10), one that is closed (5.2.1), no server that takes
  /// mail there (5.4.4). Of 5.1.7 and 5.1.8 the address is that of the sender.
  private static final Set<String> OF_ADDRESS =
      Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4");

  /// Where no cause is given: no such box, it moved, its name is no name.
  private static final Set<Integer> CODES_OF_ADDRESS = Set.of(550, 551, 553);

  private static final int FULL = 552;

  /// A box that is full or holds no letter so large; routes that loop or fail.
  private static final Set<String> OF_NOW =
      Set.of("5.2.2", "5.2.3", "5.3.4", "5.4.1", "5.4.6", "5.4.7");

  /// @param code of the answer; 0 where there is only the cause
  /// @param cause such as `5.1.1`; empty where it was not given
  public static Blame of(int code, String cause) {
    if (cause.startsWith("4") || cause.isEmpty() && code < 500 || OF_NOW.contains(cause)) {
      return PASSING;
    }
    if (cause.isEmpty()) {
      return CODES_OF_ADDRESS.contains(code) ? ADDRESS : code == FULL ? PASSING : OURS;
    }
    return OF_ADDRESS.contains(cause) ? ADDRESS : OURS;
  }
}
