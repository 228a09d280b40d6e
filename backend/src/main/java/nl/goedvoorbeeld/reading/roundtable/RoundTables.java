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

  private static List<String> unknown(RoundTable table) {
    List<String> unknown = new ArrayList<>();
    table
        .participants()
        .absent()
        .ifPresent(why -> unknown.add("Wie er aan tafel zaten: " + why.words() + "."));
    table
        .participantCount()
        .absent()
        .ifPresent(why -> unknown.add("Hoeveel deelnemers er waren: " + why.words() + "."));
    table
        .lessons()
        .absent()
        .ifPresent(why -> unknown.add("Wat de leerpunten waren: " + why.words() + "."));
    table.form().absent().ifPresent(why -> unknown.add("In welke vorm: " + why.words() + "."));
    table
        .minutesApprovedOn()
        .absent()
        .ifPresent(why -> unknown.add("Of er een verslag is: " + why.words() + "."));
    return unknown;
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
