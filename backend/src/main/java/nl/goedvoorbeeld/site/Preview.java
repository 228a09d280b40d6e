package nl.goedvoorbeeld.site;

/// Said on a page that is not public.
///
/// @param back where an editor goes on; empty for a guest
/// @param images with what the addresses of its images begin: where readers get theirs, nobody gets
///   those of a draft
public record Preview(String back, String images) {}
