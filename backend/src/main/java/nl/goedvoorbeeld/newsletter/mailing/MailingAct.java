package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.newsletter.mailing.MailingState.CONCEPT;
import static nl.goedvoorbeeld.newsletter.mailing.MailingState.PAUSED;
import static nl.goedvoorbeeld.newsletter.mailing.MailingState.PLANNED;
import static nl.goedvoorbeeld.newsletter.mailing.MailingState.SENDING;
import static nl.goedvoorbeeld.newsletter.mailing.MailingState.SENT;
import static nl.goedvoorbeeld.newsletter.mailing.MailingState.SUBMITTED;

import java.util.Arrays;
import java.util.Set;

/// All that an editor can do about a mailing, with its words and the states that it starts from.
/// Pages, the trail and {@link Mailings} ask this table. Who has the right {@code MAILINGS} may do
/// each; who wrote in it does not approve it.
public enum MailingAct {
  BEGIN(
      "nieuw",
      "Maak een verzending",
      "verzending begonnen",
      "De verzending is begonnen. Er gaat nog niets uit."),
  CHANGE(
      "wijzigen",
      "Bewaar",
      "verzending gewijzigd",
      "De verzending is bewaard.",
      CONCEPT,
      SUBMITTED),
  TEST(
      "proef",
      "Stuur een proefmail",
      "proefmail verstuurd",
      "De proefmail is onderweg.",
      CONCEPT,
      SUBMITTED,
      PLANNED),
  SUBMIT(
      "indienen",
      "Laat nakijken",
      "verzending ingediend",
      "De verzending wacht op een tweede paar ogen.",
      CONCEPT),
  GIVE_BACK(
      "teruggeven",
      "Geef terug",
      "verzending teruggegeven",
      "De verzending is weer een concept.",
      SUBMITTED),
  APPROVE(
      "goedkeuren",
      "Keur goed en verstuur",
      "verzending goedgekeurd",
      "De editie is openbaar en de verzending is begonnen.",
      SUBMITTED),
  PLAN(
      "plannen",
      "Keur goed voor dat moment",
      "verzending gepland",
      "De verzending is goedgekeurd en gepland.",
      SUBMITTED),
  UNPLAN(
      "plannen/annuleren",
      "Annuleer de planning",
      "planning van verzending geannuleerd",
      "De planning is geannuleerd. De verzending is weer een concept.",
      PLANNED),
  PAUSE("pauzeren", "Pauzeer", "verzending gepauzeerd", "De verzending is gepauzeerd.", SENDING),
  RESUME("hervatten", "Hervat", "verzending hervat", "De verzending gaat verder.", PAUSED),
  STOP(
      "stoppen",
      "Stop voorgoed",
      "verzending gestopt",
      "De verzending is gestopt.",
      CONCEPT,
      SUBMITTED,
      PLANNED,
      SENDING,
      PAUSED),
  CORRECT(
      "verbeteren",
      "Maak een verbetering",
      "verbetering begonnen",
      "De verbetering is begonnen. Er gaat nog niets uit.",
      SENT,
      MailingState.STOPPED);

  private final String address;
  private final String button;
  private final String trail;
  private final String said;
  private final Set<MailingState> from;

  MailingAct(String address, String button, String trail, String said, MailingState... from) {
    this.address = address;
    this.button = button;
    this.trail = trail;
    this.said = said;
    this.from = Set.of(from);
  }

  /// The act that is sent there.
  public static MailingAct at(String address) {
    return Arrays.stream(values())
        .filter(act -> act.address.equals(address))
        .findFirst()
        .orElseThrow();
  }

  /// Where its form is sent to: the end of an address.
  public String address() {
    return address;
  }

  public String button() {
    return button;
  }

  /// The word in the trail.
  public String trail() {
    return trail;
  }

  /// What is said to whoever did it.
  public String said() {
    return said;
  }

  public boolean isFrom(MailingState state) {
    return from.contains(state);
  }
}
