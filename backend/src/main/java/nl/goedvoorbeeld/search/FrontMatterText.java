package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Event;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Page;
import nl.goedvoorbeeld.content.Partner;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scale;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Promise;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.LegalBasis;
import nl.goedvoorbeeld.scheme.Rule;
import nl.goedvoorbeeld.scheme.StatusPeriod;

/// The sentences of an item's front matter that stand on its page, named one by one: a field that
/// is not for readers (a lesson without consent) is not found because nobody forgot to leave it
/// out.
final class FrontMatterText {
  private final List<String> texts = new ArrayList<>();

  private FrontMatterText() {}

  static List<String> of(Content content) {
    FrontMatterText text = new FrontMatterText();
    content.masthead().warning().ifPresent(text::add);
    text.kind(content);
    return text.texts;
  }

  private void kind(Content content) {
    switch (content) {
      case CaseStudy study -> caseStudy(study);
      case Measure measure -> measure(measure);
      case RoundTable table -> roundTable(table);
      case Scheme scheme -> scheme(scheme);
      case Chapter chapter -> chapter(chapter);
      case Initiative initiative -> initiative(initiative);
      case Figure figure -> figure(figure);
      case Edition edition -> add(edition.theme());
      case Organisation organisation -> organisation.size().forEach(this::scale);
      case Region region -> add(region.desk());
      case Source source -> add(source.publisher());
      case Article _, Definition _, Page _, TermList _ -> {}
    }
  }

  private void caseStudy(CaseStudy study) {
    add(study.occasion());
    study.scale().forEach(this::scale);
    study.steps().forEach(this::event);
    study.partners().forEach(this::partner);
    study.effects().forEach(this::effect);
    study.effectNote().ifPresent(this::add);
    study.beginTimes().forEach(time -> time.note().ifPresent(this::add));
    study.successFactors().forEach(this::add);
    list(study.drawbacks(), this::itself);
    study.pitfalls().forEach(this::add);
    study.conditions().forEach(this::add);
    for (CaseStudy.Resistance resistance : study.resistance()) {
      add(resistance.objection());
      add(resistance.answer());
    }
    add(study.council());
    list(study.costs(), cost -> cost.note().orElse(""));
    add(study.leadTime());
    study.promises().forEach(this::promise);
    add(study.followUp());
  }

  private void measure(Measure measure) {
    measure.suits().forEach(this::add);
    measure.doesNotSuit().forEach(this::add);
    measure.benefits().forEach(this::add);
    list(measure.drawbacks(), this::itself);
    measure.firstSteps().forEach(this::add);
  }

  private void roundTable(RoundTable table) {
    add(table.form());
    add(table.chair());
    add(table.question());
    for (RoundTable.Lesson lesson : table.lessons().known().orElse(List.of())) {
      add(lesson.statement());
      lesson.example().ifPresent(this::add);
      lesson.organisation().ifPresent(this::add);
    }
    list(table.participants(), RoundTable.Participant::organisation);
    table.obstacles().forEach(this::add);
    table.openQuestions().forEach(this::add);
    table.agreements().forEach(this::promise);
  }

  private void scheme(Scheme scheme) {
    add(scheme.benefit());
    scheme.rules().stream().map(Rule::text).forEach(this::add);
    scheme.amounts().stream().map(Amount::note).forEach(this::add);
    scheme.statuses().stream().map(StatusPeriod::note).forEach(this::add);
    scheme.overlaps().forEach(this::add);
    scheme.howTo().forEach(this::add);
    add(scheme.desk());
    add(scheme.supervision());
    scheme.legalBases().stream().map(LegalBasis::act).forEach(this::add);
    scheme.history().forEach(this::event);
    scheme.expectedChanges().forEach(this::event);
  }

  private void chapter(Chapter chapter) {
    add(chapter.purpose());
    for (Chapter.Step step : chapter.steps()) {
      add(step.action());
      add(step.result());
    }
    chapter.checklist().forEach(this::add);
  }

  private void initiative(Initiative initiative) {
    add(initiative.purpose());
    add(initiative.joining());
    initiative.size().forEach(this::scale);
    initiative.effects().forEach(this::effect);
    initiative.partners().forEach(this::partner);
    initiative.promises().forEach(this::promise);
  }

  private void figure(Figure figure) {
    add(figure.statement());
    add(figure.base());
    add(figure.period());
    add(figure.comparedWith());
    add(figure.place());
    add(figure.difference());
  }

  private void effect(Effect effect) {
    add(effect.base());
    add(effect.place());
    add(effect.measuredBy());
    add(effect.method());
    add(effect.caveat());
  }

  private void scale(Scale scale) {
    add(scale.unit());
    add(scale.note());
  }

  private void event(Event event) {
    add(event.what());
    add(event.decidedBy());
  }

  private void promise(Promise promise) {
    add(promise.what());
    add(promise.outcome());
  }

  private void partner(Partner partner) {
    add(partner.role());
  }

  private String itself(String text) {
    return text;
  }

  private void add(String text) {
    if (!text.isBlank()) {
      texts.add(text);
    }
  }

  private void add(Optional<String> text) {
    text.ifPresent(this::add);
  }

  private void add(Stated<String> text) {
    add(text.known());
  }

  private <T> void list(Stated<List<T>> list, Function<T, String> text) {
    list.known().orElse(List.of()).stream().map(text).forEach(this::add);
  }
}
