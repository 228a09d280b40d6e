package nl.goedvoorbeeld.cms.frame;

/// An item in a list.
///
/// @param state of its open draft; empty when there is none
public record ItemLine(String address, String title, String kind, String state) {}
