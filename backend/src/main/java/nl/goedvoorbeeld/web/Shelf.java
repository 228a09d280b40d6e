package nl.goedvoorbeeld.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import nl.goedvoorbeeld.content.Stand;

/// The answers of one library on one day. When either changes the shelf as a whole is left behind,
/// so no answer is ever out of date. Theme and build are the same for as long as the program runs.
///
/// A hundred readers who ask at once for what is not there wait for one rendering.
final class Shelf {
  /// Compressed pages are some 6 kB: room for about 4,000.
  private static final long BYTES = 24L << 20;

  private final Stand stand;
  private final LocalDate day;
  private final Cache<String, CompletableFuture<Kept>> answers =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher(Shelf::weight)
          .executor(Runnable::run)
          .build();

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

  Kept get(String key, Supplier<Answer> make) {
    CompletableFuture<Kept> there = answers.getIfPresent(key);
    if (there == null) {
      CompletableFuture<Kept> mine = new CompletableFuture<>();
      there = answers.asMap().putIfAbsent(key, mine);
      if (there == null) {
        return make(key, make, mine);
      }
    }
    try {
      return there.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// What is not kept is still handed to all who were waiting for it.
  private Kept make(String key, Supplier<Answer> make, CompletableFuture<Kept> mine) {
    try {
      Kept made = Kept.of(make.get());
      mine.complete(made);
      if (made.answer().kept()) {
        // Put again now that its weight is known.
        answers.put(key, mine);
      } else {
        answers.asMap().remove(key, mine);
      }
      return made;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      answers.asMap().remove(key, mine);
      throw e;
    }
  }

  private static int weight(String key, CompletableFuture<Kept> answer) {
    return key.length() * 2
        + (answer.isDone() && !answer.isCompletedExceptionally() ? answer.join().weight() : 0);
  }
}
