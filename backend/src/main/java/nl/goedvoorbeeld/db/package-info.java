/// The tables, as jOOQ describes them. Everything else in this package is generated from the
/// migrations in `db/migration` at each build that finds them changed: one package per PostgreSQL
/// schema, and a schema carries the name of the room that owns it. A room touches its own schema.
///
/// What a column holds has the type that its room has for it: a moment is an instant, and a kind, a
/// state, an act, a role is a constant of its enum, as `GenerateDatabaseCode` says for each column.
/// So nobody converts by hand. By these names only the tables know a room; that it is the one of
/// their schema, or one before it, a test holds. What a later version may have more of stays text:
/// the kind of a job and the reason of a thing to do, which then wait or are passed over.
@NullMarked
package nl.goedvoorbeeld.db;

import org.jspecify.annotations.NullMarked;
