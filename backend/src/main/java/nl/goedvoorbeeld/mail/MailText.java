package nl.goedvoorbeeld.mail;

import java.util.List;

/// What a letter says. Its HTML and its text are both made of this.
///
/// @param lang the language of all of it
/// @param foot under what it says: how to change or end it, what the site says of privacy
public record MailText(
    String subject, String lang, List<MailBlock> blocks, List<MailBlock.Door> foot) {
  /// Where the desk shows the end of an address that is secret.
  static final String HIDDEN = "/verborgen-voor-de-redactie";

  public MailText {
    blocks = List.copyOf(blocks);
    foot = List.copyOf(foot);
  }

  @Override
  public String toString() {
    return "MailText";
  }
}
