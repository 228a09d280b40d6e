package nl.goedvoorbeeld.cms.mail;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `postvak-uit`.
///
/// @param standing sentences on how it is with sending; empty when all goes by itself
/// @param pause the address of why nothing goes to subscribers; empty where it does
/// @param held the address where is decided what of this list is still sent; empty when nothing is
///   held
/// @param none what to say where nothing is found; empty where something is
/// @param previous the address of the newer ones; empty on the first page
/// @param next the address of the older ones; empty on the last page
public record PostboxPage(
    Frame frame,
    List<String> standing,
    String pause,
    String sought,
    List<Choice> kinds,
    List<Choice> states,
    String count,
    String held,
    List<Line> letters,
    String none,
    String previous,
    String next) {

  public record Line(
      String address, String subject, String to, String kind, String state, String when) {}
}
