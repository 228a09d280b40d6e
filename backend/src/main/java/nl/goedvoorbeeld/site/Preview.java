package nl.goedvoorbeeld.site;

/// Said on a page that is not public.
///
/// @param back where an editor goes on; empty for a guest
public record Preview(String back) {}
