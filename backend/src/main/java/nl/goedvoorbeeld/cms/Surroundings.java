package nl.goedvoorbeeld.cms;

import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Numbering;
import nl.goedvoorbeeld.content.WorkState;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.desk.Link;
import nl.goedvoorbeeld.desk.Links;
import nl.goedvoorbeeld.desk.Plan;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.Remarks;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.stereotype.Component;

/// What is arranged around a draft, for the page of its item.
@Component
final class Surroundings {
  private final Workbench workbench;
  private final Plans plans;
  private final Remarks remarks;
  private final Links links;
  private final Libraries libraries;

  Surroundings(
      Workbench workbench, Plans plans, Remarks remarks, Links links, Libraries libraries) {
    this.workbench = workbench;
    this.plans = plans;
    this.remarks = remarks;
    this.links = links;
    this.libraries = libraries;
  }

  Around of(Frame frame, String id, long version, Numbering numbering, Draft draft, Editor editor) {
    Item now = libraries.snapshot().item(id).orElse(null);
    boolean approved =
        workbench.working(id).filter(one -> one.state() == WorkState.APPROVED).isPresent();
    return new Around(
        frame,
        Subjects.address(id),
        version,
        numbering.of(version),
        draft.kind().hasPage(),
        now != null && !now.slug().equals(draft.slug())
            ? "Na publicatie verhuist dit item van %s naar %s. Het oude adres leidt er dan heen."
                .formatted(now.address(), draft.kind().address(draft.slug()))
            : "",
        now != null || approved,
        now != null && Subjects.isChief(editor),
        PlanPages.lines(
            plans.of(id).stream().filter(one -> one.outcome() == Plan.Outcome.WAITING).toList(),
            plan -> plans.mayCancel(plan, editor.email())),
        RemarkPages.lines(remarks.open(id), numbering),
        (int) links.of(id).stream().filter(Link::open).count());
  }
}
