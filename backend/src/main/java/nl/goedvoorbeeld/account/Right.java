package nl.goedvoorbeeld.account;

/// What not every editor may, beside what a role may do to texts and accounts.
public enum Right {
  /// To see the mail that goes to editors, and to say what of it is still sent.
  MAIL_OF_EDITORS(Role.CHIEF_EDITOR),

  /// *Verzendingen*: to see what goes to subscribers, who are no editors and have addresses of
  /// their own.
  MAILINGS(Role.ADMINISTRATOR);

  private final Role from;

  Right(Role from) {
    this.from = from;
  }

  public boolean heldBy(Editor editor) {
    return editor.role().covers(from);
  }
}
