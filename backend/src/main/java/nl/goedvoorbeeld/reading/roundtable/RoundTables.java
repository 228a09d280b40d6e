package nl.goedvoorbeeld.reading.roundtable;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.RoundTable.Consent;
import nl.goedvoorbeeld.content.RoundTable.Lesson;
import nl.goedvoorbeeld.content.RoundTable.Participant;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Promises;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;

/// The page of a round table. What is not known is said first, not hidden; what was said in
/// confidence is not said, also not of a draft, which somebody without an account may be shown.
public final class RoundTables {
  private RoundTables() {}

  public static RoundTableView view(Visit visit, Item item, RoundTable table) {
    return new RoundTableView(
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        table.lessons().known().orElse(List.of()).stream()
            .filter(lesson -> lesson.consent() != Consent.NONE)
            .map(lesson -> lesson(visit, table, lesson))
            .toList(),
        unknown(table),
        Promises.of(visit, table.agreements()),
        visit.body(item),
        facts(visit, item, table));
  }

  private static LessonView lesson(Visit visit, RoundTable table, Lesson lesson) {
    String text =
        lesson.statement()
            + lesson.example().map(example -> " Voorbeeld: " + example).orElse("")
            + lesson
                .organisation()
                .filter(_ -> lesson.consent().namesOrganisation())
                .map(who -> " (" + who + ")")
                .orElse("");
    return new LessonView(
        lesson.id(),
        SafeHtml.ofText(text),
        recognised(lesson),
        lesson.consent() == Consent.ANONYMOUS ? "zonder naam gedeeld" : "",
        visit.links(table.chapters()));
  }

  private static String recognised(Lesson lesson) {
    String recognised =
        switch (lesson.recognisedBy()) {
          case Stated.Known<Integer>(Integer number) -> "herkend door " + number;
          case Stated.Unknown<Integer>(Stated.Why why) -> "door hoeveel herkend: " + why.words();
        };
    return recognised
        + lesson.contradictedBy().map(number -> "; tegengesproken door " + number).orElse("");
  }

  /// What does not apply is not unknown: a consultation has no table to sit at.
  static List<String> unknown(RoundTable table) {
    List<String> unknown = new ArrayList<>();
    unknown(unknown, "Wie er aan tafel zaten", table.participants());
    unknown(unknown, "Hoeveel deelnemers er waren", table.participantCount());
    unknown(unknown, "Wat de leerpunten waren", table.lessons());
    unknown(unknown, "In welke vorm", table.form());
    unknown(unknown, "Of de deelnemers een verslag goedkeurden", table.minutesApprovedOn());
    return unknown;
  }

  private static void unknown(List<String> unknown, String question, Stated<?> answer) {
    answer
        .absent()
        .filter(why -> why != Stated.Why.NOT_APPLICABLE)
        .ifPresent(why -> unknown.add(question + ": " + why.words() + "."));
  }

  private static List<Fact> facts(Visit visit, Item item, RoundTable table) {
    Facts facts =
        new Facts()
            .text("Datum", Dutch.date(table.date()))
            .text("Vorm", Visit.words(table.form()))
            .add(
                "Organisator",
                switch (table.organiser()) {
                  case Stated.Known<Ref>(Ref ref) -> List.of(visit.link(ref));
                  case Stated.Unknown<Ref>(Stated.Why why) -> List.of(NamedLink.plain(why.words()));
                })
            .text("Voorzitter", Visit.words(table.chair()))
            .add(
                "Deelnemers",
                table.participants().known().orElse(List.of()).stream()
                    .map(RoundTables::participant)
                    .map(NamedLink::plain)
                    .toList())
            .text("Vraag", Visit.words(table.question()))
            .add("Knelpunten", table.obstacles().stream().map(NamedLink::plain).toList())
            .add("Open vragen", table.openQuestions().stream().map(NamedLink::plain).toList())
            .add("Gebruikt in", visit.links(table.chapters()))
            .text(
                "Verslag vastgesteld",
                switch (table.minutesApprovedOn()) {
                  case Stated.Known<PartialDate>(PartialDate date) -> Dutch.date(date);
                  case Stated.Unknown<PartialDate>(Stated.Why why) -> why.words();
                });
    return visit.scope(facts, item).list();
  }

  private static String participant(Participant participant) {
    return participant.organisation()
        + participant.office().map(office -> ", " + office).orElse("");
  }
}
