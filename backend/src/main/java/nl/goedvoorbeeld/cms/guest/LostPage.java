package nl.goedvoorbeeld.cms.guest;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `inzage-weg`: the same for every link that does not work.
public record LostPage(Frame frame) {}
