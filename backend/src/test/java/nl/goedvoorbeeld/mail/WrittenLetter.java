package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// A letter as a test reads it.
public record WrittenLetter(
    String kind, String address, String state, MailText text, @Nullable Leaving leaving) {
  /// All that were written and not erased, the first first.
  public static List<WrittenLetter> all(DSLContext db, Seal seal) {
    return db.selectFrom(LETTER)
        .where(LETTER.SEALED.isNotNull())
        .orderBy(LETTER.MADE_AT, LETTER.ID)
        .fetch(
            row -> {
              Inside inside = Inside.opened(seal, row.getId(), row.getSealed()).orElseThrow();
              return new WrittenLetter(
                  row.getKind().code(),
                  row.getAddress(),
                  row.getState().code(),
                  inside.text(),
                  inside.leaving());
            });
  }

  /// All that it says, links left out.
  public String words() {
    return String.join(
        "\n",
        Stream.concat(
                Stream.of(text.subject()),
                text.blocks().stream()
                    .map(
                        block ->
                            switch (block) {
                              case MailBlock.Heading(String words) -> words;
                              case MailBlock.Words(String words) -> words;
                              case MailBlock.Note(String words) -> words;
                              case MailBlock.Linked linked -> linked.plain();
                              case MailBlock.Points points -> String.join("\n", points.lines());
                              case MailBlock.Picture picture -> picture.alt();
                              case MailBlock.Door(String words, _, _) -> words;
                              case MailBlock.Entry(String title, _, String line, String reason) ->
                                  title + " " + line + " " + reason;
                            }))
            .toList());
  }

  /// Where any link in it leads, and what a program for mail presses.
  public List<String> links() {
    List<String> links = new ArrayList<>(text.links());
    text.foot().forEach(door -> links.add(door.href()));
    if (leaving != null) {
      links.add(leaving.oneClickAddress());
    }
    return links;
  }

  /// The secret at the end of the only link to such a page.
  public String secret(String page) {
    List<String> secrets = secrets(page);
    if (secrets.size() != 1) {
      throw new AssertionError(secrets.size() + " links to " + page);
    }
    return secrets.getFirst();
  }

  public List<String> secrets(String page) {
    return text.blocks().stream()
        .flatMap(block -> block instanceof MailBlock.Door door ? Stream.of(door) : Stream.empty())
        .map(MailBlock.Door::href)
        .filter(href -> href.contains("/" + page + "/"))
        .map(href -> href.substring(href.lastIndexOf('/') + 1))
        .toList();
  }
}
