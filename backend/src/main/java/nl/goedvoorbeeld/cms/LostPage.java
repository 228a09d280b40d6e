package nl.goedvoorbeeld.cms;

/// Template `inzage-weg`: the same for every link that does not work.
public record LostPage(Frame frame) {}
