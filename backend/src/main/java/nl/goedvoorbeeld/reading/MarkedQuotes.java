package nl.goedvoorbeeld.reading;

import java.util.Optional;
import nl.goedvoorbeeld.content.snapshot.Quoted;
import nl.goedvoorbeeld.content.snapshot.Quoting;
import nl.goedvoorbeeld.markdown.Directive;
import nl.goedvoorbeeld.markdown.Picture;
import nl.goedvoorbeeld.markdown.Quote;
import nl.goedvoorbeeld.markdown.Quotes;
import nl.goedvoorbeeld.theme.Theme;

/// What a text quotes, with the markup of a theme: `templates/quote`. Like all of a text it passes
/// the sanitizer.
///
/// On a page, what a figure is about and where it comes from opens beside the sentence. Elsewhere
/// it stands in brackets behind the figure.
record MarkedQuotes(Quoting quoting, Theme theme, Form form) implements Quotes {
  private static final String FOLDER = "quote/";
  private static final String ELSEWHERE = "-elsewhere";

  @Override
  public Optional<Quote> quote(Directive directive) {
    return quoting.quoted(directive).map(this::marked);
  }

  @Override
  public Optional<Picture> picture(String target) {
    return quoting.picture(target);
  }

  @Override
  public String address(String target) {
    return quoting.address(target);
  }

  private Quote marked(Quoted quoted) {
    return new Quote(
        switch (quoted) {
          case Quoted.Number number -> part("number" + ending(), number);
          case Quoted.Money money -> part("money" + ending(), money);
          case Quoted.Grounds grounds -> part("grounds", grounds);
        },
        quoted.plain(),
        form == Form.PAGE ? note(quoted) : Optional.empty());
  }

  private Optional<Quote.Note> note(Quoted quoted) {
    return switch (quoted) {
      case Quoted.Number number ->
          Optional.of(new Quote.Note(number.whole(), part("number-note", number)));
      case Quoted.Money money ->
          money.note().map(words -> new Quote.Note(money.value(), SafeHtml.ofText(words).html()));
      case Quoted.Grounds _ -> Optional.empty();
    };
  }

  private String ending() {
    return switch (form) {
      case PAGE -> "";
      case ELSEWHERE -> ELSEWHERE;
    };
  }

  private String part(String name, Quoted quoted) {
    return theme.part(FOLDER + name, quoted);
  }
}
