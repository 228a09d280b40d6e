package nl.goedvoorbeeld.site;

import org.jspecify.annotations.Nullable;

/// One effect as established in one way.
///
/// @param value like `−22 %`
/// @param period when, in words; may be empty
/// @param method how, by whom; may be empty
/// @param remark may be empty
public record EffectLine(
    Sign sign,
    String value,
    @Nullable Bar bar,
    String period,
    String method,
    String remark,
    @Nullable SourceLine source) {}
