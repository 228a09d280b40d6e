/// What asks for somebody.
///
/// {@link ToDoList} is the list, {@link ToDo.Reason} the reasons: `Asking` reads most of it from
/// the records of a library, once for each day. {@link TwoTexts} is where an editor chooses between
/// their text and what came with an import.
@NullMarked
package nl.goedvoorbeeld.desk.todo;

import org.jspecify.annotations.NullMarked;
