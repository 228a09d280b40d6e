package nl.goedvoorbeeld.newsletter.mailing;

/// Why a mailing rests or did not begin, where no editor asked for that.
public enum MailingRest {
  /// Many servers refuse it for what it says or for who sends it.
  REFUSED_FOR_OURS(
      "Veel mailservers weigeren deze mail om de inhoud of de afzender. De verzending staat stil, en"
          + " niemand is uitgeschreven. Kijk de mail na en GV_MAIL_DKIM_*, en hervat dan."),
  /// A back-up was put back: part of it may have gone since.
  RESTORED(
      "Deze verzending liep of was gepland toen een back-up werd teruggezet. Misschien is een deel al"
          + " verzonden."),
  NOBODY(
      "Op het geplande moment was er niemand meer voor wie deze verzending is. Er is niets verzonden."),
  /// Its edition could not become public, or is not public any more.
  NO_EDITION(
      "De editie kon op het geplande moment niet openbaar worden of was ingetrokken. Er is niets"
          + " verzonden."),
  BROKE("Het programma kon de mail niet maken. Er is niets verzonden. Kijk in het log.");

  private final String sentence;

  MailingRest(String sentence) {
    this.sentence = sentence;
  }

  /// For an editor, and what to do.
  public String sentence() {
    return sentence;
  }
}
