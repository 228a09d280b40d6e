package nl.goedvoorbeeld.markdown;

/// What a directive shows, for the screen and for places without markup. The HTML is not trusted:
/// it passes the sanitizer like the text around it.
public record Quote(String html, String plain) {}
