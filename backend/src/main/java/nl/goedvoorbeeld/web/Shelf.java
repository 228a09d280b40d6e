package nl.goedvoorbeeld.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.web.KeptAnswer.Packing;

/// The answers of one library on one day. When either changes the shelf as a whole is left behind,
/// so no answer is ever out of date. Theme and build are the same for as long as the program runs.
///
/// A hundred readers who ask at once for what is not there wait for one rendering.
final class Shelf {
  /// Packed pages are some 6 kB: room for about 4,000. What is asked once makes no room for itself
  /// at the cost of what is asked often; the cache sees to that.
  static final long BYTES = 24L << 20;

  /// Before the address of what is not packed. No address begins so.
  private static final String PLAIN = " ";

  private final Stand stand;
  private final LocalDate day;
  private final AsyncCache<String, Optional<Found>> answers =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher(Shelf::weight)
          .executor(Runnable::run)
          .buildAsync();

  /// What is told to whoever cannot be answered: by whom and with which status.
  private final Map<String, KeptAnswer> failures = new ConcurrentHashMap<>();

  /// Hashes of addresses with a query that were asked for.
  private final AtomicIntegerArray asked = new AtomicIntegerArray(1 << 12);

  Shelf(Stand stand, LocalDate day) {
    this.stand = stand;
    this.day = day;
  }

  boolean holds(Stand stand, LocalDate day) {
    return this.day.equals(day) && this.stand.equals(stand);
  }

  LocalDate day() {
    return day;
  }

  /// @param shelved whether it stays here, so that all who are sent it share its bytes
  record Found(KeptAnswer kept, boolean shelved) {}

  /// Packed and not packed are made and kept apart, when somebody asks for them: packing takes
  /// about as long as a search, and few who unpack ask for both.
  ///
  /// @param packed whether who asks can unpack it
  /// @param make empty when there is no room to make it now
  /// @return empty when it is not here, and there is no room for whoever asks to make it
  Optional<Found> get(String address, boolean packed, Supplier<Optional<Answer>> make) {
    String key = packed ? address : PLAIN + address;
    while (true) {
      CompletableFuture<Optional<Found>> there = answers.getIfPresent(key);
      if (there == null) {
        CompletableFuture<Optional<Found>> mine = new CompletableFuture<>();
        there = answers.get(key, (_, _) -> mine);
        if (there == mine) {
          return make(key, packed, make, mine);
        }
      }
      Optional<Found> found = wait(there);
      if (found.isPresent()) {
        return found;
      }
      // There was no room for another to make it. There may be for whoever asks now.
    }
  }

  /// Made once: who asks for too much must not be the one who costs most.
  KeptAnswer failure(Reading reading, int status) {
    return failures.computeIfAbsent(
        status + reading.root(), _ -> KeptAnswer.of(reading.failure(status), Packing.NOT));
  }

  private static Optional<Found> wait(CompletableFuture<Optional<Found>> there) {
    try {
      return there.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// What is not kept is still handed to all who were waiting for it.
  private Optional<Found> make(
      String key,
      boolean packed,
      Supplier<Optional<Answer>> make,
      CompletableFuture<Optional<Found>> mine) {
    // The address alone decides: the same answer must be the same bytes, under the same tag.
    Packing packing = !packed ? Packing.NOT : isQuestion(key) ? Packing.FAST : Packing.SMALL;
    try {
      Optional<Found> made =
          make.get()
              .map(
                  answer ->
                      new Found(
                          KeptAnswer.of(answer, packing), answer.kept() && worthKeeping(key)));
      if (made.filter(Found::shelved).isEmpty()) {
        // Before those who wait hear of it: they may want to make it themselves.
        answers.asMap().remove(key, mine);
      }
      // The cache weighs it now.
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      answers.asMap().remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /// There are as many questions as people can think of, and most are asked once: what has a query
  /// is kept when it is asked again. Who were there in between is forgotten now and then.
  private boolean worthKeeping(String key) {
    int hash = key.hashCode();
    int slot = Math.floorMod(hash, asked.length());
    return !isQuestion(key) || asked.getAndSet(slot, hash) == hash;
  }

  private static boolean isQuestion(String key) {
    return key.indexOf('?') >= 0;
  }

  private static int weight(String key, Optional<Found> answer) {
    return key.length() * 2 + answer.map(found -> found.kept().weight()).orElse(0);
  }
}
