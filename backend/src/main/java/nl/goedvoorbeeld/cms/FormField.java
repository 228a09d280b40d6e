package nl.goedvoorbeeld.cms;

import java.util.List;

/// One field of a form, ready to draw.
///
/// @param spoken the label as it is heard without what stands around it, such as in a list
/// @param faults sentences; `invalid` when they are about what stands there, not about what is
///   missing
/// @param options of a choice, or the terms with a box each
/// @param list the id of the suggestions that a browser shows
/// @param reasons why there is no value; empty where that cannot be said
/// @param reference what only a reference has
/// @param lines of a list
/// @param fields of a group
public record FormField(
    Shape shape,
    String name,
    String label,
    String spoken,
    String help,
    boolean optional,
    List<String> faults,
    boolean invalid,
    String value,
    int rows,
    List<Option> options,
    String list,
    List<Option> reasons,
    Reference reference,
    List<Line> lines,
    List<FormField> fields) {

  /// How a field is drawn: each has a template of its own.
  public enum Shape {
    INPUT,
    AREA,
    NUMBER,
    DATE,
    TIME,
    YES,
    SELECT,
    LISTED,
    REFERENCE,
    TICKS,
    LINES,
    GROUP,
    ODD
  }

  public record Option(String value, String label, boolean selected) {}

  /// @param suggestions the address that suggests
  /// @param title of the item that it leads to; empty when it leads nowhere
  /// @param kinds that a new item may have; empty where none can be begun
  /// @param newTitle what was typed as the title of a new item
  public record Reference(String suggestions, String title, List<Option> kinds, String newTitle) {
    static final Reference NONE = new Reference("", "", List.of(), "");
  }

  /// @param origin its position in the document; empty for a new line
  public record Line(String origin, FormField field, boolean first, boolean last) {}

  public String id() {
    return id(name);
  }

  static String id(String name) {
    return name.replace('.', '-');
  }

  /// As `aria-describedby` wants it; null for nothing.
  public String describedBy() {
    String ids =
        (help.isEmpty() ? "" : id() + "-uitleg ")
            + (faults.isEmpty() ? "" : id() + "-fout ")
            + (reference.title().isEmpty() ? "" : id() + "-titel");
    return ids.strip();
  }

  public String reasonName() {
    return ItemForm.whyName(name);
  }

  public String ticksName() {
    return ItemForm.ticksName(name);
  }

  public String originName() {
    return ItemForm.originName(name);
  }

  public String newTitleName() {
    return FormFields.newTitleName(name);
  }

  public String newKindName() {
    return FormFields.newKindName(name);
  }
}
