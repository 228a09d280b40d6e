package nl.goedvoorbeeld.reading;

import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;

/// What was promised, and what became of it.
public final class Promises {
  private Promises() {}

  public static List<PromiseLine> of(
      Visit visit, List<nl.goedvoorbeeld.evidence.Promise> promises) {
    return promises.stream().map(promise -> of(visit, promise)).toList();
  }

  private static PromiseLine of(Visit visit, nl.goedvoorbeeld.evidence.Promise promise) {
    String outcome = Visit.words(promise.outcome());
    return new PromiseLine(
        promise.due().map(Dutch::date).orElse("geen datum genoemd"),
        promise.what() + " (" + promise.who() + ")",
        promise.overdue(visit.day()) ? outcome + "; de datum is voorbij" : outcome);
  }
}
