package nl.goedvoorbeeld.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.frontmatter.Fault;

/// What is published is public as a whole, also as a document to take away. So a lesson without
/// consent cannot be in it, and an anonymous one cannot name who said it.
record ConsentCheck(Draft draft, RoundTable table) {

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    List<RoundTable.Lesson> lessons = table.lessons().known().orElse(List.of());
    for (int i = 0; i < lessons.size(); i++) {
      fault(lessons.get(i), i).ifPresent(faults::add);
    }
    return faults;
  }

  private Optional<Fault> fault(RoundTable.Lesson lesson, int i) {
    return switch (lesson.consent()) {
      case NAMED, WITH_ORGANISATION -> Optional.empty();
      case ANONYMOUS ->
          lesson
              .organisation()
              .map(
                  _ ->
                      draft.fault(
                          DraftCode.LESSON_NOT_ANONYMOUS,
                          List.of("leerpunten", i, "organisatie"),
                          lesson.id()));
      case NONE ->
          Optional.of(
              draft.fault(
                  DraftCode.LESSON_WITHOUT_CONSENT,
                  List.of("leerpunten", i, "toestemming"),
                  lesson.id()));
    };
  }
}
