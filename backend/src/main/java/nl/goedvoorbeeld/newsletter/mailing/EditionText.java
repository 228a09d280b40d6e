package nl.goedvoorbeeld.newsletter.mailing;

import java.util.List;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.reading.Visit;

final class EditionText {
  private EditionText() {}

  static MailText of(Visit visit, Item edition) {
    return new MailText(
        edition.title(),
        edition.language().code(),
        visit.snapshot().articles(edition).stream()
            .<MailBlock>map(
                one ->
                    new MailBlock.Entry(
                        one.title(),
                        visit.house().baseUrl() + one.address(),
                        one.masthead().summary(),
                        ""))
            .toList(),
        List.of());
  }
}
