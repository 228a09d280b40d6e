package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.frame.Frame;
import org.jspecify.annotations.Nullable;

/// Template `samen`: an act on many of which some were refused.
///
/// @param back the list that they were chosen from
/// @param done the titles of what went well
/// @param refused each with its item, as a sentence
/// @param offer what can become public together instead; null for nothing
public record TogetherPage(
    Frame frame,
    String back,
    List<String> done,
    List<String> refused,
    @Nullable Companions offer) {}
