package nl.goedvoorbeeld.cms.item;

import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.guest.RemarkPages;
import nl.goedvoorbeeld.cms.plan.PlanPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.Numbering;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Plan;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remarks;
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
  private final Desk desk;

  Surroundings(
      Workbench workbench,
      Plans plans,
      Remarks remarks,
      Links links,
      Libraries libraries,
      Desk desk) {
    this.workbench = workbench;
    this.plans = plans;
    this.remarks = remarks;
    this.links = links;
    this.libraries = libraries;
    this.desk = desk;
  }

  Around of(Frame frame, String id, long version, Numbering numbering, Draft draft, Editor editor) {
    Snapshot library = libraries.snapshot();
    Item now = library.item(id).orElse(null);
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
        desk.may(Act.WITHDRAW, editor, library, id, version) instanceof May.Yes,
        PlanPages.lines(
            plans.of(id).stream().filter(one -> one.outcome() == Plan.Outcome.WAITING).toList(),
            plan -> plans.mayCancel(plan, editor.email())),
        RemarkPages.lines(remarks.open(id), numbering),
        (int) links.of(id).stream().filter(Link::open).count());
  }
}
