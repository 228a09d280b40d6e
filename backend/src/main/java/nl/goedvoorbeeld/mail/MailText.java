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
                  case MailBlock.Linked linked -> Stream.of(linked.plain());
                  case MailBlock.Points points -> points.lines().stream();
                  case MailBlock.Picture picture -> Stream.of(picture.alt());
                  case MailBlock.Door(String words, String href, _) ->
                      Stream.of(words + ": " + href);
                  case MailBlock.Entry(String title, String href, String line, String reason) ->
                      Stream.of(title + ": " + href, line, reason);
                })
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// Where what it says leads, one by one, without its foot.
  public List<String> links() {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case MailBlock.Heading _, MailBlock.Words _, MailBlock.Note _ ->
                      Stream.<String>of();
                  case MailBlock.Picture _ -> Stream.<String>of();
                  case MailBlock.Linked linked -> links(linked);
                  case MailBlock.Points points -> points.points().stream().flatMap(MailText::links);
                  case MailBlock.Door door -> Stream.of(door.href());
                  case MailBlock.Entry entry -> Stream.of(entry.href());
                })
        .toList();
  }

  private static Stream<String> links(MailBlock.Linked linked) {
    return linked.runs().stream().map(MailBlock.Run::href).filter(href -> !href.isEmpty());
  }

  @Override
  public String toString() {
    return "MailText";
  }
}
