package nl.goedvoorbeeld.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Snapshot.Laid;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.reading.Form;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.Preview;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.theme.Theme;
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

  /// A draft that is shown along with another.
  ///
  /// @param address where an editor sees its own page
  public record Companion(String itemId, Draft draft, String address) {}

  /// The page as HTML; nothing where the draft cannot be read as an item, or has no page.
  public Optional<byte[]> page(String itemId, Draft draft, Preview preview) {
    return page(itemId, draft, preview, List.of());
  }

  /// As {@link #page(String, Draft, Preview)}, with other drafts as if they were public too, each
  /// as far as it can be read.
  ///
  /// A draft may hold anything, and the pages are made for what passed the checks: one that has
  /// faults and cannot be shown for them is no fault of the program.
  public Optional<byte[]> page(
      String itemId, Draft draft, Preview preview, List<Companion> beside) {
    List<Companion> sound = beside.stream().filter(one -> one.draft().faults().isEmpty()).toList();
    try {
      return laid(itemId, draft, preview, beside);
    } catch (RuntimeException e) {
      if (sound.size() < beside.size()) {
        LOG.info("A preview of {} without the drafts beside it that have faults", itemId, e);
        return page(itemId, draft, preview, sound);
      }
      if (draft.faults().isEmpty()) {
        throw e;
      }
      LOG.info("No preview of {}, which has {} faults", itemId, draft.faults().size(), e);
      return Optional.empty();
    }
  }

  /// What a reader would see if these were public, in another form than a page.
  public <T> T among(List<Companion> drafts, Function<Visit, T> reading) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    return libraries.read(
        library ->
            reading.apply(
                new Visit(
                    library,
                    among(library.snapshot(), drafts, now),
                    today,
                    today,
                    house,
                    Form.ELSEWHERE,
                    null)));
  }

  private Optional<byte[]> laid(
      String itemId, Draft draft, Preview preview, List<Companion> beside) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    Map<String, Upload> shown = images.known(draft.images());
    return libraries.read(
        library ->
            among(library.snapshot(), beside, now)
                .with(itemId, draft, now, shown)
                .map(
                    laid ->
                        page(
                            new Visit(
                                library,
                                laid.snapshot(),
                                today,
                                today,
                                house,
                                Form.PAGE,
                                preview.leading(addresses(beside))),
                            laid)));
  }

  private Snapshot among(Snapshot now, List<Companion> beside, Instant at) {
    Snapshot laid = now;
    for (Companion one : beside) {
      Snapshot before = laid;
      laid =
          before
              .with(one.itemId(), one.draft(), at, images.known(one.draft().images()))
              .map(Laid::snapshot)
              .orElse(before);
    }
    return laid;
  }

  /// By where readers will find them.
  private static Map<String, String> addresses(List<Companion> beside) {
    return beside.stream()
        .collect(
            Collectors.toMap(
                one -> one.draft().kind().address(one.draft().slug()),
                Companion::address,
                (one, _) -> one));
  }

  private byte[] page(Visit visit, Laid laid) {
    return Pages.of(visit, laid.item()).with(theme);
  }
}
