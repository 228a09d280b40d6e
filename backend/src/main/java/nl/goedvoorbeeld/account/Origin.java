package nl.goedvoorbeeld.account;

/// From where somebody tries to sign in.
///
/// @param network however the caller tells networks apart
/// @param mark what the browser kept of an earlier time, see [KnownBrowsers]; text from a stranger,
///   empty where there is none
public record Origin(String network, String mark) {}
