package nl.goedvoorbeeld.cms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.Visitor;
import org.jsoup.nodes.Element;

/// The form of an item as a browser without scripts holds it.
public final class FilledForm {
  private record Entry(String name, String value) {}

  private final List<Entry> entries = new ArrayList<>();
  private final String address;

  private FilledForm(String address) {
    this.address = address;
  }

  public static FilledForm of(Reply page) {
    Element form =
        Objects.requireNonNull(page.html().selectFirst("form.gv-item-form"), page.text());
    FilledForm filled = new FilledForm(form.attr("action"));
    for (Element field : form.select("input[name], select[name], textarea[name]")) {
      String name = field.attr("name");
      switch (field.tagName()) {
        case "textarea" ->
            // A browser drops the first line end, and sends the others as two signs.
            filled.add(name, field.wholeText().replaceFirst("^\n", "").replace("\n", "\r\n"));
        case "select" -> {
          Element chosen = field.selectFirst("option[selected]");
          Element shown = chosen == null ? field.selectFirst("option") : chosen;
          filled.add(name, shown == null ? "" : shown.attr("value"));
        }
        default -> {
          boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
          if (!off && !name.equals(Visitor.TOKEN)) {
            filled.add(name, field.attr("value"));
          }
        }
      }
    }
    return filled;
  }

  private void add(String name, String value) {
    entries.add(new Entry(name, value));
  }

  List<String> names() {
    return entries.stream().map(Entry::name).distinct().toList();
  }

  String value(String name) {
    return entries.stream()
        .filter(one -> one.name().equals(name))
        .map(Entry::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No field " + name + " in " + names()));
  }

  FilledForm set(String name, String value) {
    assertThat(names()).contains(name);
    entries.replaceAll(one -> one.name().equals(name) ? new Entry(name, value) : one);
    return this;
  }

  FilledForm tick(String name, String value) {
    add(name, value);
    return this;
  }

  FilledForm without(String name) {
    entries.removeIf(one -> one.name().equals(name));
    return this;
  }

  Reply press(Visitor visitor, String act) {
    return send(visitor, address, act);
  }

  /// Sends it to where a script does, too.
  public Reply send(Visitor visitor, String path, String act) {
    List<String> fields = new ArrayList<>(List.of("daad", act));
    entries.forEach(one -> fields.addAll(List.of(one.name(), one.value())));
    return visitor.post(path, fields.toArray(String[]::new));
  }

  /// Presses a button that shows the form again.
  FilledForm again(Visitor visitor, String act) {
    Reply reply = press(visitor, act);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return of(reply);
  }
}
