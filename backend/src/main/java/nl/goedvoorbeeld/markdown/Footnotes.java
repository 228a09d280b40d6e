package nl.goedvoorbeeld.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/// The footnotes that the text refers to, numbered in the order of the references. A note that only
/// another note refers to comes after those of the text; a note nobody refers to is not shown.
final class Footnotes {
  /// A note and its number, from 1.
  record Note(FootnoteDefinition definition, int number, List<Reference> references) {
    String id() {
      return "noot-" + number;
    }
  }

  /// The `nth` reference to a note, from 1.
  record Reference(Note note, int nth) {
    String id() {
      return note.id() + "-plek" + (nth == 1 ? "" : "-" + nth);
    }
  }

  private final DefinitionMap<FootnoteDefinition> definitions =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final Map<FootnoteDefinition, Note> notes = new LinkedHashMap<>();
  private final Map<FootnoteReference, Reference> references = new HashMap<>();

  Footnotes(Node document) {
    collectDefinitions(document);
    Deque<Node> unread = new ArrayDeque<>(List.of(document));
    while (!unread.isEmpty()) {
      collectReferences(unread.remove(), unread);
    }
  }

  Collection<Note> shown() {
    return notes.values();
  }

  boolean isShown(FootnoteDefinition definition) {
    return notes.containsKey(definition);
  }

  /// Empty for a reference inside a note that is not shown.
  Optional<Reference> of(FootnoteReference reference) {
    return Optional.ofNullable(references.get(reference));
  }

  private void collectDefinitions(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(definition.getLabel(), definition);
      }
      collectDefinitions(node);
    }
  }

  private void collectReferences(Node parent, Deque<Node> unread) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case FootnoteReference reference -> add(reference, unread);
        case FootnoteDefinition _ -> {} // read when someone refers to it
        default -> collectReferences(node, unread);
      }
    }
  }

  private void add(FootnoteReference node, Deque<Node> unread) {
    FootnoteDefinition definition = definitions.get(node.getLabel());
    Note note = notes.get(definition);
    if (note == null) {
      note = new Note(definition, notes.size() + 1, new ArrayList<>());
      notes.put(definition, note);
      unread.add(definition);
    }
    Reference reference = new Reference(note, note.references.size() + 1);
    note.references.add(reference);
    references.put(node, reference);
  }
}
