package nl.goedvoorbeeld.cms.subscriber;

import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.newsletter.Choosing;

/// Template `abonnees-overnemen`.
///
/// @param error of what was sent; empty when there is none
/// @param whatFault of what was chosen
/// @param newsFault of which news of schemes was
/// @param when and where and which words, as they were typed for all lines
public record ImportPage(
    Frame frame,
    String error,
    Choosing choosing,
    String whatFault,
    String newsFault,
    String when,
    String where,
    String words,
    String most) {}
