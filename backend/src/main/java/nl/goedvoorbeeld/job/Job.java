package nl.goedvoorbeeld.job;

import java.util.UUID;

/// A job that a node has in hand.
///
/// @param tries how often it was taken in hand, this time included
/// @param lease by which it is known to be this node's
public record Job(long id, String kind, String subject, String payload, int tries, UUID lease) {}
