package nl.goedvoorbeeld.cms.form;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.ItemLine;
import org.jspecify.annotations.Nullable;

/// Template `formulier`: the form of an item, part of template `item`.
///
/// @param version that the form was made from
/// @param before the head that it was made from, where it went on with what was typed on that
///   version; else empty
/// @param why what the editor wrote of the reason for this save
/// @param kind in Dutch, above the fields that only this kind has
/// @param faults what stands in the way of publication, in the order of the fields
/// @param elsewhere what is wrong at a place that the form does not show
/// @param along the drafts that readers must be able to find too, each once
/// @param textNotes what is to be said of the text
/// @param edition what stands in it; null for what is no edition
/// @param focus the id of what the cursor should stand in; empty for nothing
public record FormPage(
    Frame frame,
    String address,
    long version,
    String before,
    String why,
    String kind,
    List<Fault> faults,
    List<String> elsewhere,
    List<Companion> along,
    FormField title,
    Slug slug,
    List<FormField> common,
    List<FormField> own,
    String text,
    List<Note> textNotes,
    List<TermChoice> lists,
    @Nullable Edition edition,
    String focus) {

  /// @param begin the address where an article of it is begun
  /// @param articles in its order
  /// @param offer what of it can become public in one act; null where no article waits
  public record Edition(String begin, List<ItemLine> articles, @Nullable Companions offer) {}

  /// @param id of the field
  public record Fault(String id, String label, String sentence) {}

  /// @param address at the desk
  public record Companion(String address, String title) {}

  /// The name of the item in its address.
  public record Slug(String value, List<String> faults) {}

  /// @param line of the text, counting from one
  /// @param at how that line begins
  public record Note(int line, String at, String sentence, boolean hinders) {}

  /// The terms of a list that is too long to choose from, to type with suggestions.
  public record TermChoice(String id, List<FormField.Option> options) {}
}
