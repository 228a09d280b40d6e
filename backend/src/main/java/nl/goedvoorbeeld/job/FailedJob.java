package nl.goedvoorbeeld.job;

import java.time.Instant;

/// A job that failed for good.
public record FailedJob(
    long id, String kind, String subject, int tries, JobReason reason, Instant at) {}
