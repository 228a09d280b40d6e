package nl.goedvoorbeeld.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is in a letter, as it is kept under seal.
record Inside(MailText text, @Nullable Leaving leaving) {
  private static final JsonMapper JSON = new JsonMapper();

  static Inside of(Letter letter) {
    return new Inside(letter.text(), letter.leaving());
  }

  byte[] sealed(Seal seal, UUID letter) {
    return seal.close(letter, JSON.writeValueAsBytes(this));
  }

  /// @return empty when it was closed with another secret
  static Optional<Inside> opened(Seal seal, UUID letter, byte[] closed) {
    return seal.open(letter, closed).map(open -> JSON.readValue(open, Inside.class));
  }

  /// As the desk may see it: without what opens a door.
  MailText masked(String baseUrl) {
    return new MailText(
        text.subject(),
        text.lang(),
        text.blocks().stream().map(block -> masked(block, baseUrl)).toList(),
        text.foot().stream().map(door -> masked(door, baseUrl)).toList());
  }

  private static MailBlock masked(MailBlock block, String baseUrl) {
    return block instanceof MailBlock.Door door ? masked(door, baseUrl) : block;
  }

  private static MailBlock.Door masked(MailBlock.Door door, String baseUrl) {
    return door.secret() ? new MailBlock.Door(door.text(), baseUrl + MailText.HIDDEN, true) : door;
  }

  /// Whether anything of it is kept from the desk.
  boolean hides() {
    return text.blocks().stream()
            .anyMatch(one -> one instanceof MailBlock.Door door && door.secret())
        || text.foot().stream().anyMatch(MailBlock.Door::secret);
  }

  @Override
  public String toString() {
    return "Inside of " + List.of(text.blocks().size(), text.foot().size());
  }
}
