package nl.goedvoorbeeld.frontmatter;

import java.util.List;
import java.util.Optional;

/// What came out of a head: the record as far as it could be made, what is wrong, and what it uses.
///
/// The record is absent only when a value is missing that nothing honest can stand in for, such as
/// a date; a missing text is read as an empty one, so that a draft can be shown.
public record Read<R>(Optional<R> value, List<Fault> faults, List<Use> uses) {}
