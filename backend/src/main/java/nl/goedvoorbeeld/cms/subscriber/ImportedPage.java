package nl.goedvoorbeeld.cms.subscriber;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `abonnees-nakijken`: what would come of a list, or what came of it.
///
/// @param take where it is taken over; empty where it was
/// @param drop where it is thrown away
/// @param what they get
/// @param fresh how many are new, in words; empty where none are
/// @param known and twice: how many, in words
/// @param keptOut what is said of who left; empty where nobody did
/// @param faults the lines that are left out, the first ones
/// @param more how many more there are
public record ImportedPage(
    Frame frame,
    String take,
    String drop,
    List<String> what,
    String fresh,
    String known,
    String twice,
    String keptOut,
    String refused,
    List<String> faults,
    int more) {}
