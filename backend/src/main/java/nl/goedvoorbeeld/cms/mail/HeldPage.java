package nl.goedvoorbeeld.cms.mail;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `bewaarde-berichten`: what is held, to be decided of.
///
/// @param what which letters these are, in words
/// @param good what can be sent, in words; empty when nothing can
/// @param kept what cannot, since its addresses get no mail for now; empty when there is none
/// @param over those whose links are over, so that they are not sent
/// @param kind asked for, as it stands in addresses
/// @param before made after this they are not part of it
/// @param back the address of the list
public record HeldPage(
    Frame frame,
    String what,
    String good,
    String kept,
    List<PostboxPage.Line> over,
    boolean sends,
    String kind,
    String sought,
    String before,
    String back) {}
