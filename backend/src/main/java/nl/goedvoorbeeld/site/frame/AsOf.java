package nl.goedvoorbeeld.site.frame;

/// That a page is not about today.
///
/// @param day in words, like `1 januari 2024`
/// @param isoDay the same as `2024-01-01`, for a form that carries it along
public record AsOf(String day, String isoDay) {}
