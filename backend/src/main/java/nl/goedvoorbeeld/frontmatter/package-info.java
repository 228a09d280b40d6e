/// Front matter: the head of a document, from text to record.
///
/// A document enters as text. {@link Document#split} cuts it into head and body, {@link Yaml#read}
/// turns the head into a tree in which every value knows its line and column, and {@link
/// Records#read} turns the tree into a record. Nothing here throws on what an editor may type: what
/// is wrong comes out as a {@link Fault}, a code without words, what refers to a term or another
/// item comes out as a {@link Use}, to be checked by whoever knows the terms and items.
///
/// The Dutch word of a value stands once, in the {@link Key} on the record component; {@link
/// Records#tree} writes a record back with the same words, for JSON. As what an item is found by it
/// stands there too, in {@link Found}; {@link Said} gives what a record says so.
///
/// The only user of SnakeYAML Engine.
@NullMarked
package nl.goedvoorbeeld.frontmatter;

import org.jspecify.annotations.NullMarked;
