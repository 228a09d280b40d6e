package nl.goedvoorbeeld.site.feed;

/// @param type the media type, such as `application/atom+xml`
public record Feed(String href, String type, String title) {}
