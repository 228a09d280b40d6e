package nl.goedvoorbeeld.cms.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.newsletter.mailing.MailingAct;

/// What was done just before a page is shown. It stands in the address, so that a form that was
/// sent leads to a page that can be loaded again; an address holds the word, never the sentence.
///
/// What is said of an act is in the tables of {@link Act} and {@link MailingAct}; here stands what
/// is said of somebody's account, of what they type, and to whoever has none.
public record Notice(String word, String sentence) {
  static final Notice NONE = new Notice("", "");
  public static final Notice PASSWORD =
      new Notice("wachtwoord", "Uw wachtwoord is veranderd. Op andere plekken bent u afgemeld.");
  public static final Notice PASSWORD_CHOSEN =
      new Notice("wachtwoord-gekozen", "Uw wachtwoord is opgeslagen. Meld u nu aan.");
  public static final Notice SECOND_FACTOR_OFF =
      new Notice(
          "tweede-stap-weg", "Uw tweede stap en uw passkeys zijn verwijderd. Meld u nu aan.");
  public static final Notice PASSKEY =
      new Notice("passkey", "Uw passkey is toegevoegd. Op andere plekken bent u afgemeld.");
  public static final Notice PASSKEY_GONE =
      new Notice("passkey-weg", "De passkey is verwijderd. Op andere plekken bent u afgemeld.");
  public static final Notice WISHES =
      new Notice("berichten", "Wij mailen u voortaan alleen wat u koos.");
  public static final Notice RELEASED = new Notice("losgekoppeld", "Het account is losgekoppeld.");
  public static final Notice SESSION = new Notice("sessie", "Daar bent u nu afgemeld.");
  public static final Notice SESSIONS =
      new Notice("sessies", "Op alle andere plekken bent u nu afgemeld.");
  public static final Notice SIGNED_OUT = new Notice("afgemeld", "U bent afgemeld.");
  public static final Notice ROLE = new Notice("rol", "De rol is veranderd.");
  public static final Notice RIGHT = new Notice("recht", "Het recht is veranderd.");
  public static final Notice CLOSED = new Notice("gesloten", "Het account is gesloten.");
  public static final Notice OPENED = new Notice("geopend", "Het account is weer open.");
  public static final Notice UNCHANGED = new Notice("ongewijzigd", "Er was niets veranderd.");
  public static final Notice FORGOTTEN =
      new Notice("vergeten", "Wat u typte en niet opsloeg, is weggegooid.");
  public static final Notice NOT_FORGOTTEN =
      new Notice(
          "niet-vergeten",
          "Er is niets weggegooid: deze tekst is intussen verder getypt, opgeslagen of al weg.");
  public static final Notice MAIL_SENT =
      new Notice("mail-verzonden", "Het bericht wordt verzonden.");
  public static final Notice MAILS_SENT =
      new Notice("mails-verzonden", "De berichten worden verzonden.");
  public static final Notice MAILS_DROPPED =
      new Notice("mails-vervallen", "De bewaarde berichten worden niet verzonden.");
  public static final Notice MAIL_RESUMED =
      new Notice("mail-hervat", "Mail aan abonnees gaat weer.");
  public static final Notice COMMENTED =
      new Notice("bedankt", "Bedankt. Uw opmerking is bij de redactie.");

  public static final Notice ERASED = new Notice("gewist", "De abonnee is gewist.");
  public static final Notice DROPPED =
      new Notice("lijst-weg", "De lijst is weggegooid. Er is niemand overgenomen.");
  public static final Notice ALERTED =
      new Notice("attendering", "Abonnees krijgen hier bericht van, elk op hun eigen moment.");
  public static final Notice NOT_ALERTED =
      new Notice("geen-attendering", "Abonnees krijgen hier geen bericht van.");

  private static final List<Notice> ALL =
      Stream.concat(
              Stream.of(
                  PASSWORD,
                  PASSWORD_CHOSEN,
                  SECOND_FACTOR_OFF,
                  PASSKEY,
                  PASSKEY_GONE,
                  WISHES,
                  RELEASED,
                  SESSION,
                  SESSIONS,
                  SIGNED_OUT,
                  ROLE,
                  RIGHT,
                  CLOSED,
                  OPENED,
                  UNCHANGED,
                  FORGOTTEN,
                  NOT_FORGOTTEN,
                  MAIL_SENT,
                  MAILS_SENT,
                  MAILS_DROPPED,
                  MAIL_RESUMED,
                  COMMENTED,
                  ERASED,
                  DROPPED,
                  ALERTED,
                  NOT_ALERTED),
              Stream.concat(
                  Arrays.stream(MailingAct.values()).map(Notice::of),
                  Arrays.stream(Act.values())
                      .flatMap(act -> Stream.of(of(act), ofMany(act)))
                      .filter(one -> !one.word.isEmpty())))
          .distinct()
          .toList();

  public static Notice of(Act act) {
    return new Notice(act.said().word(), act.said().sentence());
  }

  public static Notice of(MailingAct act) {
    return new Notice("verzending-" + act.address().replace('/', '-'), act.said());
  }

  /// As {@link #of(Act)}, done to many.
  public static Notice ofMany(Act act) {
    return new Notice(act.saidOfMany().word(), act.saidOfMany().sentence());
  }

  /// The end of an address, question mark included.
  public String query() {
    return "?gedaan=" + word;
  }

  /// What the address of a page says, if that is one of these.
  public static Notice of(HttpServletRequest request) {
    String word = Optional.ofNullable(request.getParameter("gedaan")).orElse("");
    return ALL.stream().filter(one -> one.word.equals(word)).findFirst().orElse(NONE);
  }
}
