package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `nieuwsbrief-gegevens`: all that is kept of somebody, for an hour.
///
/// @param address whole
/// @param kept what is kept, as lines
/// @param fresh the address that was typed to move to
/// @param perhaps what may have been meant instead of it; empty for nothing
public record DataPage(
    PageFrame frame,
    String title,
    String address,
    String action,
    List<KeptLine> kept,
    String fresh,
    String perhaps,
    List<FormFault> faults) {

  /// @param how when it was asked for and said to be wanted, and what became of it
  public record KeptLine(String title, String how) {}
}
