package nl.goedvoorbeeld.cms.entry;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Does something to somebody's own account and writes it in the trail, in one transaction: either
/// both are there, or neither. What is done to items goes by {@link nl.goedvoorbeeld.desk.Desk}.
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
    return db.transactionResult(
        configuration -> {
          T outcome = act.get();
          entry
              .apply(outcome)
              .ifPresent(
                  line ->
                      trail.record(
                          configuration.dsl(), who, line.act(), line.object(), line.detail()));
          return outcome;
        });
  }
}
