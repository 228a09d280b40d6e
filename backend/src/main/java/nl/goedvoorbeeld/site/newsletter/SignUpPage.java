package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.newsletter.Tick;
import nl.goedvoorbeeld.newsletter.TickList;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Chip;

/// Template `nieuwsbrief`.
///
/// @param about one thing that it is all about, such as a search; empty where one chooses
/// @param chips what a search is narrowed down to
/// @param carried what says so, unseen
/// @param what what can be chosen, where one chooses
/// @param news which news of schemes
/// @param lists for whom
/// @param allChanges whether small changes are told too
/// @param address as it was typed
/// @param perhaps what may have been meant instead of it; empty for nothing
/// @param faults what is wrong with what was sent
/// @param consent what is done with the address
public record SignUpPage(
    PageFrame frame,
    String title,
    String lead,
    String about,
    List<Chip> chips,
    String clearHref,
    List<CarriedField> carried,
    List<Tick> what,
    List<Tick> news,
    List<TickList> lists,
    List<Tick> rhythms,
    boolean allChanges,
    String address,
    String perhaps,
    List<FormFault> faults,
    String consent) {

  /// The sentence at a field; empty for none.
  public String fault(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(FormFault::sentence)
        .findFirst()
        .orElse("");
  }
}
