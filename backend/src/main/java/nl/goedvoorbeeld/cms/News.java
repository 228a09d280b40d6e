package nl.goedvoorbeeld.cms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.desk.Bin;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.guest.Links;
import org.springframework.stereotype.Component;

/// What others undid of an editor's work, so that nobody has to find out by missing it. What was
/// given back stands in a list of its own.
@Component
final class News {
  private final Plans plans;
  private final Links links;
  private final Mergers mergers;
  private final Bin bin;
  private final Workbench workbench;

  News(Plans plans, Links links, Mergers mergers, Bin bin, Workbench workbench) {
    this.plans = plans;
    this.links = links;
    this.mergers = mergers;
    this.bin = bin;
    this.workbench = workbench;
  }

  /// @param what happened, and by whom
  record Told(String itemId, String what) {}

  List<Told> of(String email, Instant since) {
    List<Told> told = new ArrayList<>();
    bin.all().stream()
        .filter(one -> !one.author().equalsIgnoreCase(email))
        .filter(
            one ->
                workbench.versions(one.itemId()).stream()
                    .anyMatch(version -> version.author().equalsIgnoreCase(email)))
        .forEach(one -> told.add(new Told(one.itemId(), "weggegooid door " + one.author())));
    plans
        .cancelledByOthers(email, since)
        .forEach(
            plan ->
                told.add(
                    new Told(
                        plan.itemId(),
                        "%s: geannuleerd door %s"
                            .formatted(plan.when(), plan.endedBy().orElse("")))));
    mergers
        .refusedByOthers(email, since)
        .forEach(
            merger ->
                told.add(
                    new Told(
                        merger.itemId(),
                        "samenvoegen afgewezen door %s: %s"
                            .formatted(merger.endedBy().orElse(""), merger.because()))));
    links
        .endedByOthers(email, since)
        .forEach(
            link ->
                told.add(
                    new Told(
                        link.itemId(),
                        "link voor %s ingetrokken door %s"
                            .formatted(link.recipient(), link.revokedBy().orElse("")))));
    return told;
  }
}
