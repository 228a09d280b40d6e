/// Documents in and out: a folder of Markdown files to a publication, and back to the same bytes.
///
/// {@link Import#run} reads a whole folder, refuses all of it when anything is wrong, and publishes
/// it as one generation; what an editor changed since the last import is left alone unless told
/// otherwise, and {@link Ours} keeps what came for it. {@link Export#run} writes every public
/// document. Both take the images along that the texts show, in the folder `media`. Neither deletes
/// anything.
@NullMarked
package nl.goedvoorbeeld.transfer;

import org.jspecify.annotations.NullMarked;
