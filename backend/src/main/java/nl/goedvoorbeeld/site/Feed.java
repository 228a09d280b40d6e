package nl.goedvoorbeeld.site;

/// @param type the media type, such as `application/atom+xml`
public record Feed(String href, String type, String title) {}
