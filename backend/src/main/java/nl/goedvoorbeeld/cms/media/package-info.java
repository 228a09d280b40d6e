/// The images, as editors bring them in, choose them and see them.
@NullMarked
package nl.goedvoorbeeld.cms.media;

import org.jspecify.annotations.NullMarked;
