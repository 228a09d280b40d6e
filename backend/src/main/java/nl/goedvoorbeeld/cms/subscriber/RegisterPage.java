package nl.goedvoorbeeld.cms.subscriber;

import java.util.List;
import nl.goedvoorbeeld.cms.entry.Proving.Asked;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `abonnees`. Counts, and nothing of anybody.
///
/// @param error of what was sent; empty when there is none
/// @param faulty which form that is about: `adres` or `uitvoer`
/// @param sought what was typed
/// @param none what to say where somebody was looked for and not found
/// @param counted when it was; empty where nobody counted yet
/// @param dead what can match nothing any more
/// @param deadInAll how many subscriptions that is, in words; empty where there is none
/// @param asked what the form of the list asks beside it
/// @param previous the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record RegisterPage(
    Frame frame,
    String error,
    String faulty,
    String sought,
    String none,
    String counted,
    List<Count> counts,
    List<Month> months,
    List<Dead> dead,
    String deadInAll,
    Asked asked,
    String previous,
    String next) {

  public record Count(
      String what, String rhythm, int requested, int active, int paused, int ended) {}

  public record Month(String month, int begun, int ended) {}

  /// @param what with what is wrong with it, in one line
  public record Dead(String what, String subscriptions) {}
}
