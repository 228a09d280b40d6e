package nl.goedvoorbeeld.mail;

import java.util.List;

/// Templates `mail/html` and `mail/tekst`.
///
/// @param organisation who answers for the site; empty in a demonstration
public record MailPage(
    String subject,
    String lang,
    List<MailBlock> blocks,
    List<MailBlock.Door> foot,
    String organisation) {
  /// What stands under a title in text.
  public static String line(String title, String mark) {
    return mark.repeat(Math.max(1, title.codePointCount(0, title.length())));
  }
}
