package nl.goedvoorbeeld.newsletter.mailing;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.mail.Circular;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.reading.Visit;

/// A mailing as it would go now, to look at: the ways of one person lead to where anybody
/// subscribes.
///
/// @param flaws what is amiss, what must be mended first
public record MailingProof(MailText text, Stationery.Forms forms, List<Flaw> flaws) {

  /// Nothing where there is no such edition.
  public static Optional<MailingProof> of(Visit visit, Mailing mailing, Stationery stationery) {
    Optional<Item> edition = visit.snapshot().item(mailing.edition());
    return MailingText.of(visit, mailing)
        .map(
            text -> {
              Stationery.Forms forms = stationery.forms(text);
              String elsewhere = visit.house().baseUrl() + Visit.SUBSCRIBE;
              List<Flaw> flaws =
                  mailing.kind() == Mailing.Kind.EDITION
                      ? EditionChecks.of(text, forms, visit, edition.orElseThrow())
                      : List.of();
              return new MailingProof(
                  text,
                  new Stationery.Forms(
                      shown(forms.html(), elsewhere), shown(forms.text(), elsewhere)),
                  flaws);
            });
  }

  private static String shown(String form, String elsewhere) {
    return form.replace(Circular.PREFERENCES, elsewhere).replace(Circular.LEAVING, elsewhere);
  }

  /// Whether it may go.
  public boolean isSound() {
    return flaws.stream().noneMatch(Flaw::stops);
  }
}
