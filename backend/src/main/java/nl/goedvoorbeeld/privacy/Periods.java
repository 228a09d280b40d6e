package nl.goedvoorbeeld.privacy;

import java.time.Duration;

/// After how long what is held of people goes. What an administrator may say otherwise stands in
/// `setting.Retention`.
public final class Periods {
  /// What was asked for an address, until somebody there says that they want it.
  public static final Duration TO_CONFIRM = Duration.ofDays(7);

  /// Where an address that moved came from, so that it can be undone.
  public static final Duration TO_MOVE_BACK = Duration.ofDays(14);

  /// The link that opens all that is held of a subscriber.
  public static final Duration TO_MANAGE = Duration.ofHours(1);

  /// That a mail went to a box, to count.
  public static final Duration KNOCK = Duration.ofDays(2);

  /// How often a network asked.
  public static final Duration ASKING = Duration.ofHours(1);

  /// That an address left, in the journal outside the database: longer than anybody keeps a
  /// back-up.
  public static final Duration LEFT_IN_JOURNAL = Duration.ofDays(400);

  /// That an address left, so that a list that is brought in does not bring it back.
  public static final Duration LEFT = Duration.ofDays(5 * 365);

  /// What stands in a letter that is no alert, once its links are over.
  public static final Duration LETTER_TEXT = Duration.ofDays(7);

  /// What happened, and who is to hear of it; longer than anything by date is looked back for.
  public static final Duration NEWS = Duration.ofDays(400);

  /// What was done later. Long enough to look back after a holiday.
  public static final Duration JOB_DONE = Duration.ofDays(14);

  /// What could not be done: as long as it is shown at the desk.
  public static final Duration JOB_FAILED = Duration.ofDays(60);

  /// A link to begin.
  public static final Duration INVITATION = Duration.ofDays(7);

  /// A link to sign in another way.
  public static final Duration ONE_TIME_LINK = Duration.ofHours(24);

  /// A session in which nothing is asked.
  public static final Duration SESSION_AT_REST = Duration.ofMinutes(30);

  /// However busy one is: after a working day one signs in again.
  public static final Duration SESSION = Duration.ofHours(12);

  /// Long enough to find a key, or to sign in elsewhere.
  public static final Duration HANDSHAKE = Duration.ofMinutes(10);

  /// That an editor signed in before in this browser.
  public static final Duration KNOWN_BROWSER = Duration.ofDays(90);

  /// How often somebody was wrong at signing in, at most.
  public static final Duration WRONG = Duration.ofHours(1);

  /// A link for somebody without an account, at most.
  public static final Duration GUEST_LINK = Duration.ofDays(60);

  /// That a form was sent. Nobody presses a button again after this long.
  public static final Duration SUBMISSION = Duration.ofDays(1);

  /// What was thrown away, so that it can be taken back.
  public static final Duration DISCARDED = Duration.ofDays(30);

  /// Who took up what is asked no longer: the library of a node may be a moment behind.
  public static final Duration TO_DO = Duration.ofDays(1);

  /// A list of addresses that nobody took over.
  public static final Duration LIST = Duration.ofDays(1);

  /// Advice only: who makes back-ups ends them.
  static final Duration BACKUP = Duration.ofDays(28);

  private Periods() {}

  /// As in `7 dagen`.
  public static String words(Duration period) {
    long days = period.toDays();
    if (days > 0 && days % 365 == 0) {
      return days == 365 ? "een jaar" : days / 365 + " jaar";
    }
    if (period.equals(Duration.ofDays(days))) {
      return days == 1 ? "een dag" : days + " dagen";
    }
    return period.toHours() > 0
        ? (period.toHours() == 1 ? "een uur" : period.toHours() + " uur")
        : period.toMinutes() + " minuten";
  }
}
