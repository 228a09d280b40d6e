package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import nl.goedvoorbeeld.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Makes the two forms of a letter, with the templates of the theme.
public final class Stationery {
  private final Theme theme;
  private final String organisation;

  public Stationery(Theme theme, @Nullable String organisation) {
    this.theme = theme;
    this.organisation = Optional.ofNullable(organisation).orElse("");
  }

  /// The two forms, which say the same.
  public record Forms(String html, String text) {
    /// How much the HTML is as it goes over the wire: what programs for mail cut off counts that.
    public int bytesOfHtml() {
      return Composer.encoded(html);
    }
  }

  public Forms forms(MailText text) {
    MailPage page =
        new MailPage(text.subject(), text.lang(), text.blocks(), text.foot(), organisation);
    return new Forms(
        new String(theme.page("mail/html", page), UTF_8), theme.part("mail/tekst", page) + "\n");
  }
}
