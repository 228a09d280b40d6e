package nl.goedvoorbeeld.job;

import java.time.Instant;

/// What is to be done, and when.
///
/// @param kind by which its handler is found
/// @param subject of what; of a kind, one subject waits once
/// @param payload what more the handler must know
public record NewJob(
    String kind, String subject, String payload, Instant due, AfterRestore afterRestore) {}
