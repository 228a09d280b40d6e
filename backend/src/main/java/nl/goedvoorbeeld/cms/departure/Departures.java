package nl.goedvoorbeeld.cms.departure;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Left;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.Bin;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Merger;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.stereotype.Component;

/// How an item leaves and comes back, for the page of that item.
@Component
public final class Departures {
  private final Acts acts;
  private final Bin bin;
  private final Desk desk;
  private final Mergers mergers;
  private final Libraries libraries;
  private final Clock clock;

  Departures(Acts acts, Bin bin, Desk desk, Mergers mergers, Libraries libraries, Clock clock) {
    this.acts = acts;
    this.bin = bin;
    this.desk = desk;
    this.mergers = mergers;
    this.libraries = libraries;
    this.clock = clock;
  }

  /// @param possible what this editor can do about the draft
  public Departure of(Frame frame, Editor editor, String id, long version, Map<Act, May> possible) {
    Snapshot now = libraries.snapshot();
    Optional<Left> left = acts.left(id);
    Optional<Item> next = left.flatMap(Left::successor).flatMap(now::item);
    return new Departure(
        frame,
        Subjects.address(id),
        version,
        bin.find(id).map(one -> one.author() + ", " + Screens.moment(one.at())).orElse(""),
        left.map(Departures::left).orElse(""),
        left.map(Departures::now).orElse(""),
        next.map(Item::address).orElse(""),
        next.map(Item::title).orElse(""),
        left.filter(one -> one.until().isAfter(clock.instant()))
            .filter(_ -> desk.may(Act.TAKE_BACK, editor, now, id, version) instanceof May.Yes)
            .map(one -> Screens.moment(one.until()))
            .orElse(""),
        possible.get(Act.DISCARD) instanceof May.Yes,
        acts.wasEverPublic(id),
        mergers.of(id).stream()
            .filter(one -> shown(one, left.isPresent()))
            .map(one -> line(now, one, editor))
            .toList());
  }

  private static boolean shown(Merger merger, boolean left) {
    return switch (merger.outcome()) {
      case WAITING -> true;
      case URGENT -> left;
      case REFUSED -> !left;
      case DONE, RETRACTED, CHECKED -> false;
    };
  }

  private static String left(Left left) {
    return switch (left.reason()) {
          case MISTAKE -> "Ingetrokken: per ongeluk gepubliceerd";
          case MERGED -> "Ingetrokken: samengevoegd met een ander item";
          case EXPIRED -> "Vervallen";
        }
        + ", door %s, %s.".formatted(left.author(), Screens.moment(left.at()))
        + (left.note().isBlank() ? "" : " Toelichting: «%s»".formatted(left.note()));
  }

  private static String now(Left left) {
    return switch (left.reason()) {
      case MISTAKE -> "Lezers die het oude adres openen, lezen dat de pagina is verwijderd.";
      case MERGED -> "Lezers die het oude adres openen, komen bij het andere item.";
      case EXPIRED -> "Lezers kunnen de pagina nog lezen; bovenaan staat dat hij is vervallen.";
    };
  }

  private static String title(Snapshot now, String id) {
    return now.item(id).map(Item::title).orElse(id);
  }

  private static Departure.Line line(Snapshot now, Merger merger, Editor editor) {
    boolean second = Mergers.mayDecide(merger, editor);
    boolean waiting = merger.outcome() == Merger.Outcome.WAITING;
    return new Departure.Line(
        merger.id(),
        what(now, merger),
        merger.note(),
        came(merger),
        waiting ? Reach.of(Mergers.withdrawal(merger).touched(now)) : Reach.NOTHING,
        waiting ? Mergers.reach(now, merger) : "",
        waiting && second,
        waiting && Mergers.mayRetract(merger, editor),
        merger.outcome() == Merger.Outcome.URGENT && second);
  }

  public static String what(Snapshot now, Merger merger) {
    return "%s stelde op %s voor dit samen te voegen met «%s»."
        .formatted(merger.author(), Screens.moment(merger.made()), title(now, merger.successor()));
  }

  private static String came(Merger merger) {
    String by = merger.endedBy().orElse("");
    return switch (merger.outcome()) {
      case WAITING -> "";
      case DONE -> "Goedgekeurd door %s.".formatted(by);
      case REFUSED -> "Afgewezen door %s: %s".formatted(by, merger.because());
      case RETRACTED -> "Teruggenomen.";
      case URGENT -> "Met spoed gedaan; een tweede moet er nog naar kijken.";
      case CHECKED -> "Nagekeken door %s.".formatted(by);
    };
  }
}
