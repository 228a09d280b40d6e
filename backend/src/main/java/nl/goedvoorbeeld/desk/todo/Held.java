package nl.goedvoorbeeld.desk.todo;

import java.time.LocalDate;
import java.util.Optional;

/// Something that asks for somebody, and what people said about it.
///
/// @param who took it up
public record Held(ToDo toDo, Optional<String> who, Optional<Aside> aside) {

  /// That nobody need be asked for a while.
  ///
  /// @param until the day on which it is asked again
  public record Aside(LocalDate until, String by, String because) {}
}
