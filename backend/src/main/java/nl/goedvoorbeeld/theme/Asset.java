package nl.goedvoorbeeld.theme;

/// A file that pages refer to. The array is shared by all requests: read it, never write it.
@SuppressWarnings("ArrayRecordComponent") // sent as it is, millions of times, and never compared
public record Asset(byte[] bytes, String contentType, String etag) {}
