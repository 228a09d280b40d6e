package nl.goedvoorbeeld.content.check;

import java.util.ArrayList;
import java.util.List;
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
      RoundTable.Lesson lesson = lessons.get(i);
      switch (lesson.consent()) {
        case NAMED, WITH_ORGANISATION -> {}
        case ANONYMOUS -> {
          if (lesson.organisation().isPresent()) {
            faults.add(
                draft.fault(
                    DraftCode.LESSON_NOT_ANONYMOUS,
                    List.of("leerpunten", i, "organisatie"),
                    lesson.id()));
          }
        }
        case NONE ->
            faults.add(
                draft.fault(
                    DraftCode.LESSON_WITHOUT_CONSENT,
                    List.of("leerpunten", i, "toestemming"),
                    lesson.id()));
      }
    }
    return faults;
  }
}
