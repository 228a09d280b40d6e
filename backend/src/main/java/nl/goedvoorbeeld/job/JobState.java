package nl.goedvoorbeeld.job;

/// How it stands with a job.
public enum JobState {
  /// For its moment, or for whoever has it in hand.
  WAITING,
  DONE,
  /// For good.
  FAILED
}
