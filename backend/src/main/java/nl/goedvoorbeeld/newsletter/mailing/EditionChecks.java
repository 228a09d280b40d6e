package nl.goedvoorbeeld.newsletter.mailing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.draft.Address;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Visible;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.reading.Visit;

/// Looks at the mail of an edition as it would go, so that nobody finds out from readers.
final class EditionChecks {
  /// So many signs of a subject are read on a small screen or in a full list.
  static final int SUBJECT = 70;

  /// At 102 kB the largest of the programs for mail cuts off; the foot of each letter comes on top.
  private static final int MOST_BYTES = 100_000;

  private static final int MANY_BYTES = 80_000;

  private static final Pattern HREF = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

  private final MailText text;
  private final Stationery.Forms forms;
  private final Visit visit;
  private final List<Flaw> flaws = new ArrayList<>();

  private EditionChecks(MailText text, Stationery.Forms forms, Visit visit) {
    this.text = text;
    this.forms = forms;
    this.visit = visit;
  }

  /// What must be mended first.
  static List<Flaw> of(MailText text, Stationery.Forms forms, Visit visit, Item edition) {
    EditionChecks checks = new EditionChecks(text, forms, visit);
    checks.subject();
    checks.content(edition);
    checks.links();
    checks.plain();
    checks.size();
    return Stream.concat(
            checks.flaws.stream().filter(Flaw::stops),
            checks.flaws.stream().filter(flaw -> !flaw.stops()))
        .toList();
  }

  private void subject() {
    String subject = text.subject().strip();
    int signs = subject.codePointCount(0, subject.length());
    if (!Visible.in(subject)) {
      flaws.add(new Flaw.NoSubject());
    } else if (signs > SUBJECT) {
      flaws.add(new Flaw.LongSubject(signs));
    }
  }

  private void content(Item edition) {
    if (text.blocks().stream().noneMatch(MailBlock.Entry.class::isInstance)) {
      flaws.add(new Flaw.NoPieces());
    }
    if (edition.body().passages().stream().noneMatch(one -> Visible.in(one.text()))) {
      flaws.add(new Flaw.NoForeword());
    }
    for (MailBlock block : text.blocks()) {
      if (block instanceof MailBlock.Picture picture) {
        if (!Visible.in(picture.alt())) {
          flaws.add(new Flaw.NoAlt(picture.href()));
        }
        lost(picture.href());
      }
    }
  }

  private void links() {
    new LinkedHashSet<>(text.links()).forEach(this::lost);
  }

  private void lost(String href) {
    Optional<String> path = new OwnSite(URI.create(visit.house().baseUrl())).path(href);
    if (path.isPresent() && !leads(path.get())) {
      flaws.add(new Flaw.LostLink(path.get()));
    }
  }

  /// Whether a reader finds anything there.
  private boolean leads(String path) {
    Snapshot snapshot = visit.snapshot();
    if (path.startsWith(MediaName.ROOT)) {
      return MediaName.ofAddress(path)
          .flatMap(name -> snapshot.picture(name.hash()).filter(upload -> upload.has(name)))
          .isPresent();
    }
    Optional<Ref> ref = Address.parse(path);
    if (ref.isEmpty()) {
      return !Address.leadsNowhere(path) && !Address.isForEditors(path);
    }
    return switch (snapshot.look(ref.get().folder(), ref.get().slug())) {
      case Lookup.Found _, Lookup.Moved _, Lookup.Sought _ -> true;
      case Lookup.Gone _, Lookup.Missing _ -> false;
    };
  }

  /// A theme may bring templates of its own.
  private void plain() {
    if (!ADDRESS.matcher(forms.text()).replaceAll("").codePoints().anyMatch(Character::isLetter)) {
      flaws.add(new Flaw.NoWords());
    }
    Set<String> inHtml = new LinkedHashSet<>();
    HREF.matcher(forms.html()).results().forEach(one -> inHtml.add(unescaped(one.group(1))));
    Set<String> inText = new LinkedHashSet<>();
    ADDRESS.matcher(forms.text()).results().forEach(one -> inText.add(one.group()));
    // An address that is only said, and leads nowhere, is said in both.
    String said = unescaped(TAG.matcher(forms.html()).replaceAll(""));
    List<String> others =
        Stream.concat(
                inHtml.stream().filter(href -> !inText.contains(href)),
                inText.stream().filter(href -> !inHtml.contains(href) && !said.contains(href)))
            .toList();
    if (!others.isEmpty()) {
      flaws.add(new Flaw.OtherLinks(others));
    }
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private void size() {
    int bytes = forms.bytesOfHtml();
    if (bytes >= MOST_BYTES) {
      flaws.add(new Flaw.TooLarge(bytes));
    } else if (bytes >= MANY_BYTES) {
      flaws.add(new Flaw.Large(bytes));
    }
  }
}
