package nl.goedvoorbeeld.cms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Does an act and writes it in the trail, in one transaction: either both are there, or neither.
@Component
class Recorded {
  private final DSLContext db;
  private final Trail trail;

  Recorded(DSLContext db, Trail trail) {
    this.db = db;
    this.trail = trail;
  }

  /// A line of the trail; see [Trail#record].
  record Entry(String act, String object, String detail) {}

  /// @param act refuses with a value and not by throwing
  /// @param entry what to write of what came of it; nothing for a refusal
  <T> T of(Editor who, Supplier<T> act, Function<T, Optional<Entry>> entry) {
    return all(who, act, outcome -> entry.apply(outcome).stream().toList());
  }

  /// As {@link #of}, for an act on many objects.
  <T> T all(Editor who, Supplier<T> act, Function<T, List<Entry>> entries) {
    return db.transactionResult(
        configuration -> {
          T outcome = act.get();
          for (Entry line : entries.apply(outcome)) {
            trail.record(configuration.dsl(), who, line.act(), line.object(), line.detail());
          }
          return outcome;
        });
  }

  /// As {@link #of}, for someone who has no account.
  ///
  /// @param name as editors know them
  <T> T ofGuest(String name, Supplier<T> act, Function<T, Optional<Entry>> entry) {
    return db.transactionResult(
        configuration -> {
          T outcome = act.get();
          entry
              .apply(outcome)
              .ifPresent(
                  line ->
                      trail.recordGuest(
                          configuration.dsl(), name, line.act(), line.object(), line.detail()));
          return outcome;
        });
  }
}
