package nl.goedvoorbeeld.desk.letter;

import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.mail.LastLook;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A letter whose link was used, replaced or ended while it waited does not go.
@Component
final class DeadLinks implements LastLook {
  private final Links links;

  DeadLinks(Links links) {
    this.links = links;
  }

  @Override
  public Set<LetterKind> kinds() {
    return Set.of(LetterKind.INVITATION, LetterKind.SIGN_IN_LINK, LetterKind.GUEST_LINK);
  }

  @Override
  public Optional<Letter> look(DSLContext tx, Letter letter) {
    boolean dead =
        letter.kind() == LetterKind.GUEST_LINK
            ? links.isOver(tx, Long.parseLong(letter.once()))
            : OneTimeLink.isUsed(tx, letter.once());
    return dead ? Optional.empty() : Optional.of(letter);
  }
}
