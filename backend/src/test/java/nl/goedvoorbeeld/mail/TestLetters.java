package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// What letters say, for tests.
public final class TestLetters {
  /// With which rooms without a site seal them.
  public static final Seal SEAL = Seal.of("een geheim dat alleen in proeven geldt");

  private static final MailText GONE = new MailText("", "nl", List.of(), List.of());

  private TestLetters() {}

  /// A letter as it stands in the table.
  ///
  /// @param text empty where nothing of it is left
  public record Kept(LetterKind kind, String address, String owner, String state, MailText text) {}

  /// In the order in which they were made.
  public static List<Kept> all(DSLContext db) {
    return db.selectFrom(LETTER)
        .orderBy(LETTER.MADE_AT, LETTER.ADDRESS)
        .fetch(
            row ->
                new Kept(
                    row.getKind(),
                    row.getAddress(),
                    row.getOwner(),
                    row.getState().code(),
                    Optional.ofNullable(row.getSealed())
                        .map(closed -> Inside.opened(SEAL, row.getId(), closed).orElseThrow())
                        .map(Inside::text)
                        .orElse(GONE)));
  }

  /// As their rooms wrote them, in the order in which they were made.
  public static List<Letter> letters(DSLContext db) {
    return db.selectFrom(LETTER)
        .where(LETTER.SEALED.isNotNull())
        .orderBy(LETTER.MADE_AT, LETTER.ADDRESS)
        .fetch(
            row -> {
              Inside inside = Inside.opened(SEAL, row.getId(), row.getSealed()).orElseThrow();
              return new Letter(
                  row.getKind(),
                  row.getOnce(),
                  new Recipient(row.getAddress(), row.getOwner()),
                  inside.text(),
                  inside.leaving(),
                  row.getUntil());
            });
  }
}
