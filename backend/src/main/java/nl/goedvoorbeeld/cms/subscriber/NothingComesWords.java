package nl.goedvoorbeeld.cms.subscriber;

import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.LetterReason;
import nl.goedvoorbeeld.newsletter.register.EndedBy;
import nl.goedvoorbeeld.newsletter.register.NothingComes;

/// Why somebody gets nothing, in words for an editor who is asked.
final class NothingComesWords {
  private NothingComesWords() {}

  static String sentence(NothingComes silence) {
    return switch (silence) {
      case NothingComes.NotConfirmed(Instant until) ->
          "Nog niet bevestigd: op de knop achter de link in de mail is niet gedrukt. Dat kan tot %s."
              .formatted(Screens.moment(until));
      case NothingComes.Paused paused ->
          paused
              .until()
              .map(day -> "Gepauzeerd tot %s.".formatted(Dutch.day(day)))
              .orElse("Gepauzeerd, tot de abonnee zelf hervat.");
      case NothingComes.Ended(Instant at, EndedBy by) ->
          "Beëindigd op %s, %s.".formatted(Screens.moment(at), by(by));
      case NothingComes.Impossible _ ->
          "Dit kan niets meer vinden: wat gekozen was, bestaat niet meer. De abonnee moet opnieuw"
              + " kiezen.";
      case NothingComes.Waits(int items, Instant until) ->
          "Er is nieuws over %s. Dat gaat op %s.".formatted(items(items), Screens.moment(until));
      case NothingComes.Night(Instant until) ->
          "Er is nieuws, maar ’s nachts wordt niet gemaild. Het gaat op %s."
              .formatted(Screens.moment(until));
      case NothingComes.AwaitsEditor(int items) ->
          "Nieuws over %s wacht op een redacteur, onder Attenderingen.".formatted(items(items));
      case NothingComes.NothingSince(Instant since) ->
          "Sinds %s is er niets gebeurd waar dit over gaat.".formatted(Screens.moment(since));
      case NothingComes.OnlySmall(Instant since) ->
          "Sinds %s waren er alleen kleine wijzigingen, en die wil de abonnee niet."
              .formatted(Screens.moment(since));
      case NothingComes.NoServer _ ->
          "Er is geen mailserver ingesteld (GV_MAIL_HOST). Berichten worden bewaard in Postvak"
              + " uit.";
      case NothingComes.MailRests(Instant since) ->
          "Mail aan abonnees staat stil sinds %s, tot een beheerder het hervat bij Te doen."
              .formatted(Screens.moment(since));
      case NothingComes.ServerAway away ->
          away.why().sentence()
              + " De berichten wachten tot %s.".formatted(Screens.moment(away.until()));
      case NothingComes.LetterHeld held ->
          letter(held.at(), "is bewaard in Postvak uit, tot een redacteur beslist.", held.why());
      case NothingComes.LetterFailed failed ->
          letter(failed.at(), "is niet aangekomen.", failed.why());
      case NothingComes.LetterWaits waits ->
          letter(waits.at(), "wacht op verzending.", waits.why());
    };
  }

  private static String letter(Instant at, String what, Optional<LetterReason> why) {
    return "Het laatste bericht (%s) %s%s"
        .formatted(Screens.moment(at), what, why.map(reason -> " " + reason.sentence()).orElse(""));
  }

  private static String items(int many) {
    return Dutch.count(many, "item", "items");
  }

  private static String by(EndedBy by) {
    return switch (by) {
      case SUBSCRIBER -> "door de abonnee";
      case ONE_CLICK -> "met de afmeldknop van een mailprogramma";
      case EDITOR -> "door een redacteur";
      case BOUNCE -> "omdat mail niet aankwam";
      case COMPLAINT -> "na een klacht";
    };
  }
}
