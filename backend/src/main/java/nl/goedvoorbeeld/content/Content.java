package nl.goedvoorbeeld.content;

/// What an item holds, by kind. The masthead is common; the rest is each kind's own.
public sealed interface Content
    permits CaseStudy,
        Measure,
        RoundTable,
        Scheme,
        Chapter,
        Edition,
        Article,
        Figure,
        Initiative,
        Organisation,
        Region,
        Definition,
        Source,
        Page,
        TermList {
  Masthead masthead();
}
