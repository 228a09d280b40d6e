package nl.goedvoorbeeld.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Knows how to do the jobs of one kind. Every node has one, and runs its jobs one after the other;
/// other kinds go on meanwhile.
///
/// A job may be run again when a node died halfway, or the database did: what must happen once is
/// looked at, or ended with {@link Jobs#end}, in the transaction of what it does.
public interface JobHandler {
  String kind();

  /// What is thrown here is a fault, and the job is tried again.
  Ending run(Job job);

  /// Whether one is not begun before the one that was due earlier has ended, on whichever node.
  default boolean inOrder() {
    return false;
  }

  /// How often it is tried at most.
  default int mostTries() {
    return 5;
  }

  /// How long it rests after so many tries that broke.
  default Duration rest(int tries) {
    return Duration.ofMinutes(1L << Math.min(tries - 1, 6));
  }

  /// Told in the end that it failed for good; the job is kept as such after this.
  default void failed(Job job, JobReason reason) {}

  /// Where this comes round by itself: when it is to be done first, if nothing waits. It then says
  /// {@link Ending.Again} each time.
  default Optional<Instant> first(Instant now) {
    return Optional.empty();
  }

  /// Whether it is to be done for each generation of the library; the subject is its number. A
  /// generation can be left out, so a handler sees to all since the one it saw to last.
  default boolean followsGenerations() {
    return false;
  }
}
