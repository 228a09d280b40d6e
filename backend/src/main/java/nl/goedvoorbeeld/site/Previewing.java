package nl.goedvoorbeeld.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Snapshot.Laid;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.theme.Theme;
import nl.goedvoorbeeld.web.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The page of a draft, made by what makes the readers' pages, for who may see it. It is made anew
/// each time and given to the one who asked: neither the readers' filter nor the index knows of it.
@Component
public final class Previewing {
  private static final Logger LOG = LoggerFactory.getLogger(Previewing.class);

  private final Libraries libraries;
  private final Theme theme;
  private final House house;
  private final Clock clock;
  private final Images images;

  Previewing(Libraries libraries, Theme theme, House house, Clock clock, Images images) {
    this.images = images;
    this.libraries = libraries;
    this.theme = theme;
    this.house = house;
    this.clock = clock;
  }

  /// The page as HTML; nothing where the draft cannot be read as an item, or has no page.
  ///
  /// A draft may hold anything, and the pages are made for what passed the checks: one that has
  /// faults and cannot be shown for them is no fault of the program.
  public Optional<byte[]> page(String itemId, Draft draft, Preview preview) {
    try {
      return laid(itemId, draft, preview);
    } catch (RuntimeException e) {
      if (draft.faults().isEmpty()) {
        throw e;
      }
      LOG.info("No preview of {}, which has {} faults", itemId, draft.faults().size(), e);
      return Optional.empty();
    }
  }

  private Optional<byte[]> laid(String itemId, Draft draft, Preview preview) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    Map<String, Upload> shown = images.known(draft.images());
    return libraries.read(
        library ->
            library
                .snapshot()
                .with(itemId, draft, now, shown)
                .map(
                    laid ->
                        page(
                            new Visit(library, laid.snapshot(), today, today, house, preview),
                            laid)));
  }

  private byte[] page(Visit visit, Laid laid) {
    return Pages.of(
            visit, laid.item(), (_, template, page) -> Answer.page(200, theme.page(template, page)))
        .body();
  }
}
