package nl.goedvoorbeeld.job;

import java.time.Instant;

/// What a handler says of a job that it ran.
public sealed interface Ending {
  /// @param result kept for a while, in the words of its kind
  record Done(String result) implements Ending {}

  /// It is to be done again then, as what comes round by itself.
  record Again(Instant due) implements Ending {}

  /// It will never succeed, so it need not be tried again.
  record Failed(JobReason reason) implements Ending {}
}
