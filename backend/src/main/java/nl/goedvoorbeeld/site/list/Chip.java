package nl.goedvoorbeeld.site.list;

/// A filter that is on, with the address of the same search without it.
public record Chip(String facet, String label, String href) {}
