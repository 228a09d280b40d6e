package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.guest.RemarkPage;
import nl.goedvoorbeeld.cms.plan.PlanPage;

/// What is arranged around a draft; partial `rondom`.
///
/// @param address of the item at the desk
/// @param version the id of the newest
/// @param number of it, as people count
/// @param preview whether it has a page to look at
/// @param move what a changed slug will do; empty when it is the same
/// @param plannable whether something can be planned now
/// @param withdraw whether this editor can withdraw it
/// @param plans what is to happen
/// @param remarks what is not settled
/// @param links how many lead here and work
public record Around(
    Frame frame,
    String address,
    long version,
    int number,
    boolean preview,
    String move,
    boolean plannable,
    boolean withdraw,
    List<PlanPage.Line> plans,
    List<RemarkPage.Line> remarks,
    int links) {}
