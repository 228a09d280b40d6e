/// Images: what editors upload, made into what readers get.
///
/// {@link Images} takes a file of any origin in and gives back an {@link Upload}, or a sentence why
/// not. Nothing of the file is kept but its pixels: {@code ImageFile} reads what kind of file it is
/// and how large before anything is decoded, {@code Decoding} makes pixels of it, the right side up
/// and in sRGB, and {@code Encoding} writes them in a few widths. An image is named after the hash
/// of its largest variant, so the same image is there once, and an address never holds anything
/// else.
///
/// Who may see an image is not known here: `content` knows which texts show it, and whoever speaks
/// HTTP asks. {@link MediaName} is the part of an address that says which image, in which width.
///
/// The only user of the readers and writers of images. They know no bounds of their own, so each
/// node decodes one image at a time, and never more than fits.
@NullMarked
package nl.goedvoorbeeld.media;

import org.jspecify.annotations.NullMarked;
