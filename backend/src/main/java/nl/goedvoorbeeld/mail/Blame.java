package nl.goedvoorbeeld.mail;

public enum Blame {
  ADDRESS,
  PASSING,
  OURS;

  static Blame of(int code, String cause) {
    if (cause.startsWith("5.1.")
        || cause.equals("5.2.1")
        || cause.isEmpty() && (code == 550 || code == 551 || code == 553)) return ADDRESS;
    return cause.startsWith("4.") || cause.equals("5.2.2") ? PASSING : OURS;
  }
}
