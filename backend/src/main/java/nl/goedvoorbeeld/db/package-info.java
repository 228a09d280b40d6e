/// The tables, as jOOQ describes them. Everything else in this package is generated from the
/// migrations in `db/migration` at each build that finds them changed: one package per PostgreSQL
/// schema, and a schema carries the name of the room that owns it. A room touches its own schema.
@NullMarked
package nl.goedvoorbeeld.db;

import org.jspecify.annotations.NullMarked;
