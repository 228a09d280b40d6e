package nl.goedvoorbeeld.site.alike;

import java.util.List;

/// One question of the form.
///
/// @param name the parameter in the address
/// @param note said below it; may be empty
public record ProfileField(String name, String label, String note, List<ProfileChoice> choices) {}
