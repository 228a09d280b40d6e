package nl.goedvoorbeeld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Bundles;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import org.junit.jupiter.api.Test;

/// The library that a new installation starts with.
class LibraryTest {
  static final Path CONTENT = Path.of("..", "content");

  @Test
  void the_library_can_be_published_as_it_stands() {
    Folder folder = Folder.read(CONTENT);
    List<Objection> objections = new ArrayList<>(folder.objections());
    objections.addAll(Bundles.objections(folder.drafts()));
    assertThat(objections.stream().map(Objection::toString).collect(Collectors.joining("\n")))
        .isEmpty();
  }
}
