package nl.goedvoorbeeld.cms.subscriber;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `abonnee-wissen`: asks whether it is meant.
///
/// @param path of the page of the subscriber
public record ErasePage(Frame frame, String path, String address) {}
