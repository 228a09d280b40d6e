/// The lists that editors work from: {@link Lists} are read anew for each request, but for what
/// changes with the generation only.
@NullMarked
package nl.goedvoorbeeld.desk.list;

import org.jspecify.annotations.NullMarked;
