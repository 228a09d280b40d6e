/// Tells subscribers of what happened: from the change log and the days of schemes to one letter
/// for each person and moment.
///
/// {@link Gathering} finds the news of a generation and of a day, and who is to hear of it ({@link
/// Matching}, {@link SchemeDates}); {@link Sending} writes the letters of those whose moment it is
/// ({@link Mornings}, {@link AlertText}). Editors decide of what came in by the dozen ({@link
/// HeldNews}).
@NullMarked
package nl.goedvoorbeeld.newsletter.alert;

import org.jspecify.annotations.NullMarked;
