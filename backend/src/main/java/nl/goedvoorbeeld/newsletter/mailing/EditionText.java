package nl.goedvoorbeeld.newsletter.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Quoting;
import nl.goedvoorbeeld.mail.Href;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.markdown.Block;
import nl.goedvoorbeeld.markdown.Picture;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.ezine.EditionPiece;
import nl.goedvoorbeeld.reading.ezine.Ezine;

/// An edition as a mail: what its page says, in the same order. Who gets it is not in it, so it has
/// no foot.
final class EditionText {
  /// As wide as the sheet leaves room for; one of the widths in which images are kept is near it.
  private static final int WIDTH = 568;

  private static final List<String> CONTACT = List.of("mailto:", "tel:");

  private final Visit visit;
  private final Item edition;
  private final Quoting quoting;

  /// Addresses are those that readers have, also in a preview.
  private EditionText(Visit visit, Item edition) {
    this.visit = visit;
    this.edition = edition;
    this.quoting = new Quoting(visit.snapshot(), visit.day());
  }

  static MailText of(Visit visit, Item edition) {
    EditionText text = new EditionText(visit, edition);
    return new MailText(edition.title(), edition.language().code(), text.blocks(), List.of());
  }

  private List<MailBlock> blocks() {
    List<MailBlock> blocks = new ArrayList<>();
    if (edition.content() instanceof Edition content) {
      content.image().ifPresent(image -> blocks.add(picture(image.address(), image.alt())));
    }
    visit.warnings(edition).forEach(warning -> blocks.add(new MailBlock.Words(warning)));
    edition.body().blocks(quoting).forEach(block -> blocks.add(block(block)));
    List<EditionPiece> pieces = Ezine.pieces(visit, edition);
    if (!pieces.isEmpty()) {
      blocks.add(new MailBlock.Heading("In deze editie"));
      pieces.forEach(piece -> blocks.add(entry(piece)));
    }
    blocks.add(new MailBlock.Door("Lees deze editie op de site", whole(edition.address()), false));
    return blocks;
  }

  private MailBlock block(Block block) {
    return switch (block) {
      case Block.Title(String text) -> new MailBlock.Heading(text);
      case Block.Paragraph paragraph -> linked(paragraph);
      case Block.Points(int first, List<Block.Paragraph> points) ->
          new MailBlock.Points(first, points.stream().map(this::linked).toList());
      case Block.Shown(String target, String alt) -> picture(target, alt);
    };
  }

  private MailBlock.Linked linked(Block.Paragraph paragraph) {
    return new MailBlock.Linked(paragraph.runs().stream().flatMap(this::run).toList());
  }

  /// A program for mail is not asked to write a letter or to call: there the address is said.
  private Stream<MailBlock.Run> run(Block.Run run) {
    String target = run.target();
    Optional<String> contact =
        CONTACT.stream()
            .filter(way -> target.regionMatches(true, 0, way, 0, way.length()))
            .map(way -> target.substring(way.length()).replaceFirst("\\?.*", ""))
            .findFirst();
    if (contact.isPresent()) {
      String said = run.text().contains(contact.get()) ? "" : " (" + contact.get() + ")";
      return Stream.of(new MailBlock.Run(run.text() + said, ""));
    }
    return Stream.of(new MailBlock.Run(run.text(), target.isEmpty() ? "" : href(target)));
  }

  /// Empty for what is no address of the web after all.
  private String href(String target) {
    String address =
        target.startsWith("#")
            ? whole(edition.address() + target)
            : target.startsWith("/") ? whole(target) : target;
    return Href.of(address).orElse("");
  }

  /// In the least width that fills the sheet.
  private MailBlock picture(String target, String alt) {
    Optional<Picture.Variant> shown =
        quoting
            .picture(target)
            .map(Picture::variants)
            .map(
                variants ->
                    variants.stream()
                        .filter(variant -> variant.width() >= WIDTH)
                        .findFirst()
                        .orElse(variants.getLast()));
    return shown.isPresent()
        ? picture(shown.get(), alt)
        : new MailBlock.Words("[Beeld: " + alt + "]");
  }

  private MailBlock picture(Picture.Variant shown, String alt) {
    int width = Math.min(WIDTH, shown.width());
    int height = Math.max(1, Math.round((float) shown.height() * width / shown.width()));
    return new MailBlock.Picture(alt, whole(shown.address()), width, height);
  }

  private MailBlock.Entry entry(EditionPiece piece) {
    Item item = piece.item();
    String language = Tongue.said(item);
    return new MailBlock.Entry(
        item.title() + (language.isEmpty() ? "" : " (" + language + ")"),
        whole(item.address()),
        piece.form() + ". " + piece.teaser(),
        "");
  }

  private String whole(String address) {
    return Href.of(visit.house().baseUrl() + address).orElseThrow();
  }
}
