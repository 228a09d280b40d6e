package nl.goedvoorbeeld.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may what beside their role.
class RightTest {
  private static Editor editor(Role role, Right... rights) {
    return new Editor(1, "", "", role, true, true, true, 0, Set.of(rights));
  }

  @Test
  void a_right_is_held_by_role_or_because_it_was_given() {
    assertThat(Right.MAILINGS.heldBy(editor(Role.ADMINISTRATOR))).isTrue();
    assertThat(Right.MAILINGS.heldBy(editor(Role.CHIEF_EDITOR))).isFalse();
    assertThat(Right.MAILINGS.heldBy(editor(Role.AUTHOR, Right.MAILINGS))).isTrue();
    assertThat(Right.MAIL_OF_EDITORS.heldBy(editor(Role.AUTHOR, Right.MAILINGS))).isFalse();
    assertThat(Right.personal()).containsExactly(Right.MAILINGS);
  }

  /// They stand beside each other as what somebody may.
  @Test
  void no_right_is_called_as_a_role_is() {
    assertThat(Arrays.stream(Right.values()).map(Right::name))
        .doesNotContainAnyElementsOf(Arrays.stream(Role.values()).map(Role::name).toList());
    for (Right right : Right.values()) {
      assertThat(Right.of(right.code())).contains(right);
    }
  }

  /// A table or a page that lists them too would know of no new one.
  @Test
  void the_list_of_rights_stands_once() throws IOException {
    for (Path folder :
        List.of(Path.of("src/main/resources/db/migration"), Path.of("../themes/basis/templates"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          for (Right right : Right.values()) {
            assertThat(Files.readString(file))
                .as(file.toString())
                .doesNotContain("'" + right.code() + "'", '"' + right.code() + '"');
          }
        }
      }
    }
  }
}
