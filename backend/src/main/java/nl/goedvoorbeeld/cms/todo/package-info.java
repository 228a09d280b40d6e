/// What asks for somebody: {@link ToDoPages} is the list, {@link TwoTextsPages} the choice between
/// one's own text and what came with an import.
@NullMarked
package nl.goedvoorbeeld.cms.todo;

import org.jspecify.annotations.NullMarked;
