package nl.goedvoorbeeld.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTreeTest {
  @Test
  void a_tree_is_one_text_whether_it_is_written_by_hand_or_not() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@type", "Article");
    tree.put("quotes \" and \\", "a\nb\tc\u0001\u2028 <b> é 😀 /");
    tree.put("position", 12);
    tree.put("flag", true);
    tree.put("none", List.of());
    tree.put("empty", Map.of());
    tree.put("list", List.of(1, "two", Map.of("x", List.of("y", ""))));
    assertThat(JsonTree.text(List.of(tree, Map.of("a", "b"))))
        .isEqualTo(
            new String(JsonTree.write(List.of(tree, Map.of("a", "b"))), StandardCharsets.UTF_8));
  }
}
