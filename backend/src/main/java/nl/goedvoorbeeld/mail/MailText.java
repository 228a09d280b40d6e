package nl.goedvoorbeeld.mail;

import java.util.List;
import java.util.stream.Stream;

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

  /// All that it says under its subject, line by line.
  public List<String> lines() {
    return Stream.concat(blocks.stream(), foot.stream())
        .flatMap(
            block ->
                switch (block) {
                  case MailBlock.Heading(String words) -> Stream.of(words);
                  case MailBlock.Words(String words) -> Stream.of(words);
                  case MailBlock.Note(String words) -> Stream.of(words);
                  case MailBlock.Door(String words, String href, _) ->
                      Stream.of(words + ": " + href);
                  case MailBlock.Entry(String title, String href, String line, String reason) ->
                      Stream.of(title + ": " + href, line, reason);
                })
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "MailText";
  }
}
