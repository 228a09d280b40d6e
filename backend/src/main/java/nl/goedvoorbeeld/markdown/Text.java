package nl.goedvoorbeeld.markdown;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.Fault;
import org.commonmark.node.Node;

/// The body of a document, parsed. Never changes, and may be used by many threads at once.
public final class Text {
  private final String source;
  private final Node document;
  private final Survey survey;

  private Text(String source) {
    this.source = source;
    this.document = Syntax.parse(source);
    this.survey = new Survey(document, source);
  }

  /// Takes any text. What is wrong with it is in [#faults()], not in an exception.
  public static Text parse(String source) {
    return new Text(source);
  }

  /// As it was given, unchanged.
  public String source() {
    return source;
  }

  public List<Heading> headings() {
    return survey.headings();
  }

  public List<Link> links() {
    return survey.links();
  }

  public List<Image> images() {
    return survey.images();
  }

  public List<Directive> directives() {
    return survey.directives();
  }

  /// The running text, block by block in the order of the text, with where its words stand.
  public List<Passage> passages() {
    return Passages.of(document, source);
  }

  /// What an editor must mend before this text can be published, in the order of the text.
  public List<Fault> faults() {
    return survey.faults();
  }

  public String html(Quotes quotes) {
    if (document.getFirstChild() == null) {
      return "";
    }
    String unsafe = HtmlBody.write(document, survey, quotes);
    // The security boundary: whatever the steps before did, only what this lets through is shown.
    return Sanitizer.clean(unsafe);
  }

  /// The same as blocks in which links are still links: for mail.
  public List<Block> blocks(Quotes quotes) {
    return new BlockBody(survey, quotes).write(document);
  }

  /// Without markup, one blank line between blocks: for the index and feeds.
  public String plain(Quotes quotes) {
    return new PlainBody(survey, quotes).write(document);
  }
}
