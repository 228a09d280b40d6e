package nl.goedvoorbeeld.cms.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.wording.Dutch;

/// One field of a form, ready to draw.
///
/// @param spoken the label as it is heard without what stands around it, such as in a list
/// @param leeway whether it may stay empty, in words; empty where it may not
/// @param faults sentences
/// @param invalid whether they are about what stands there, or about what is missing from a form
///   that was sent
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
    String leeway,
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
  /// So many of its values, in so many characters, tell what stands in a field that is folded.
  private static final int MOST = 4;

  private static final int BRIEF = 90;

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

  public record Option(String value, String label, boolean selected) {
    private boolean meant() {
      return selected && !value.isEmpty();
    }
  }

  /// @param suggestions the address that suggests
  /// @param title of the item that it leads to; empty when it leads nowhere
  /// @param draft the address of that item at the desk, where readers cannot find it; else empty
  /// @param kinds that a new item may have; empty where none can be begun
  /// @param newTitle what was typed as the title of a new item
  public record Reference(
      String suggestions, String title, String draft, List<Option> kinds, String newTitle) {
    /// What is said of a draft.
    public String along() {
      return FormFields.ALONG;
    }

    static final Reference NONE = new Reference("", "", "", List.of(), "");
  }

  /// @param origin its position in the document; empty for a new line
  public record Line(String origin, FormField field, boolean first, boolean last) {}

  public String id() {
    return id(name);
  }

  public static String id(String name) {
    return name.replace('.', '-');
  }

  /// Whether it is shown unfolded: something is wrong in it, nothing stands in a line that was just
  /// added, or the cursor goes there.
  ///
  /// @param focus the id of what the cursor goes to
  public boolean open(String focus) {
    return focus.equals(id())
        || focus.startsWith(id() + "-")
        || !faults.isEmpty()
        || fields.stream().anyMatch(field -> field.open(focus))
        || lines.stream().anyMatch(line -> line.field().open(focus));
  }

  /// What stands in it in a few words, for who has it folded.
  public String brief() {
    String words =
        switch (shape) {
          case LINES -> brief(lines.stream().map(Line::field).toList());
          case GROUP -> said(fields.stream().map(FormField::brief));
          case TICKS, SELECT -> said(options.stream().filter(Option::meant).map(Option::label));
          case YES -> value.isEmpty() ? "" : label;
          case REFERENCE -> reference.title().isEmpty() ? value : reference.title();
          case INPUT, AREA, NUMBER, DATE, TIME, LISTED -> value;
          case ODD -> "";
        };
    String all =
        words.isEmpty() ? said(reasons.stream().filter(Option::meant).map(Option::label)) : words;
    return all.length() <= BRIEF ? all : all.substring(0, BRIEF).strip() + "…";
  }

  private static String brief(List<FormField> lines) {
    boolean groups = lines.stream().anyMatch(line -> line.shape == Shape.GROUP);
    return groups
        ? Dutch.count(lines.size(), "regel", "regels")
        : said(lines.stream().map(FormField::brief));
  }

  private static String said(Stream<String> words) {
    return words.filter(word -> !word.isEmpty()).limit(MOST).collect(Collectors.joining(" · "));
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
