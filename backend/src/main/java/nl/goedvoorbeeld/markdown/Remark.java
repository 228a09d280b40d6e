package nl.goedvoorbeeld.markdown;

/// Something an editor must mend, in words for that editor.
public record Remark(Place place, String message) {}
