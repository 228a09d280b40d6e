package nl.goedvoorbeeld.cms.subscriber;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Csv;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.Proof;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.register.Subscribers;

/// Who is subscribed to what, as a file, written line by line. Its head is what a list that is
/// taken over has, so that it can come back: who left since stays out then.
final class SubscriberList {
  private static final List<String> COLUMNS =
      List.of("adres", "wanneer", "waar", "tekst", "waarover", "hoe vaak", "toestand");

  private SubscriberList() {}

  static void write(Subscribers register, Editor editor, Snapshot snapshot, OutputStream out)
      throws IOException {
    Csv csv = new Csv(out);
    csv.line(COLUMNS);
    register.each(editor, row -> csv.line(cells(row, snapshot)));
    csv.flush();
  }

  private static List<String> cells(Subscribers.Row row, Snapshot snapshot) {
    Subscription one = row.subscription();
    return List.of(
        row.address().text(),
        one.consent().confirmedAt().map(Csv::local).orElse(""),
        row.proof().map(Proof::place).orElse("aanmeldpagina van deze site"),
        row.proof().map(Proof::words).orElse("versie " + one.consent().textVersion()),
        InterestWords.of(one.interest(), snapshot).line(),
        InterestWords.rhythm(one.rhythm()),
        one.state() == Subscription.State.PAUSED ? "gepauzeerd" : "loopt");
  }
}
