package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/// What was done just before a page is shown. It stands in the address, so that a form that was
/// sent leads to a page that can be loaded again; an address holds the word, never the sentence.
enum Deed {
  NONE("", ""),
  PASSWORD("wachtwoord", "Uw wachtwoord is veranderd. Op andere plekken bent u afgemeld."),
  PASSWORD_CHOSEN("wachtwoord-gekozen", "Uw wachtwoord is opgeslagen. Meld u nu aan."),
  SECOND_FACTOR_OFF(
      "tweede-stap-weg", "Uw tweede stap en uw passkeys zijn verwijderd. Meld u nu aan."),
  PASSKEY("passkey", "Uw passkey is toegevoegd. Op andere plekken bent u afgemeld."),
  PASSKEY_GONE("passkey-weg", "De passkey is verwijderd. Op andere plekken bent u afgemeld."),
  RELEASED("losgekoppeld", "Het account is losgekoppeld."),
  SESSION("sessie", "Daar bent u nu afgemeld."),
  SESSIONS("sessies", "Op alle andere plekken bent u nu afgemeld."),
  SIGNED_OUT("afgemeld", "U bent afgemeld."),
  ROLE("rol", "De rol is veranderd."),
  CLOSED("gesloten", "Het account is gesloten."),
  OPENED("geopend", "Het account is weer open."),
  BEGUN("begonnen", "Het item is begonnen. Niemand anders dan de redactie ziet het."),
  SAVED("opgeslagen", "De tekst is opgeslagen als nieuwe versie."),
  UNCHANGED("ongewijzigd", "Er was niets veranderd."),
  FORGOTTEN("vergeten", "Wat u typte en niet opsloeg, is weggegooid."),
  NOT_FORGOTTEN(
      "niet-vergeten",
      "Er is niets weggegooid: deze tekst is intussen verder getypt, opgeslagen of al weg."),
  RESTORED("teruggezet", "De oude tekst is teruggezet als nieuwe versie."),
  SUBMITTED("indienen", "De tekst wordt nagekeken."),
  APPROVED("goedkeuren", "De tekst is goedgekeurd."),
  REFUSED("weigeren", "De tekst is teruggegeven, met uw opmerking."),
  CHECKED("nagekeken", "De tekst is achteraf nagekeken."),
  PUBLISHED("gepubliceerd", "De tekst is openbaar."),
  ALL_SUBMITTED("samen-indienen", "De gekozen teksten worden nagekeken."),
  ALL_APPROVED("samen-goedkeuren", "De gekozen teksten zijn goedgekeurd."),
  ALL_PUBLISHED("samen-gepubliceerd", "De gekozen teksten zijn samen openbaar gemaakt."),
  PLANNED("gepland", "Het is gepland."),
  PLAN_ENDED("planning-weg", "De planning is geannuleerd."),
  WITHDRAWN(
      "ingetrokken", "Het item is ingetrokken. Dertig dagen lang kan dat ongedaan worden gemaakt."),
  TAKEN_BACK("intrekken-ongedaan", "Het item is weer openbaar, zoals het was."),
  DISCARDED("weggegooid", "Het concept is weggegooid. Dertig dagen lang kan het terug."),
  RETRIEVED("teruggehaald", "Het item is terug, als concept."),
  MERGER_PROPOSED(
      "samenvoegen-voorgesteld",
      "Het samenvoegen is voorgesteld. Er verandert niets tot een andere eindredacteur het goedkeurt."),
  MERGED("samengevoegd", "Het item is samengevoegd."),
  MERGER_REFUSED("samenvoegen-afgewezen", "Het voorstel is afgewezen, met uw reden."),
  MERGER_RETRACTED("samenvoegen-teruggenomen", "Het voorstel is teruggenomen."),
  MERGER_CHECKED("samenvoegen-nagekeken", "Het samenvoegen is achteraf nagekeken."),
  UPLOADED("afbeelding", "De afbeelding staat nu hieronder, met de regel voor in uw tekst."),
  COPIED("gekopieerd", "Dit is de kopie. Geef het item een eigen titel en naam."),
  REMARKED("opmerking", "Uw opmerking staat bij deze versie."),
  RESOLVED("afgehandeld", "De opmerking is afgehandeld."),
  SET_ASIDE("terzijde", "De opmerking is terzijde gelegd, met uw reden."),
  TAKEN_UP("opgepakt", "U pakt dit op."),
  PUT_BACK("teruggelegd", "Het wacht weer op iemand."),
  LEFT_FOR_LATER("later", "Het ligt terzijde tot de dag die u koos."),
  ASKED_AGAIN("opnieuw", "Het staat weer op de lijst."),
  LEFT_AS_IT_IS("klopt", "Het staat niet meer op de lijst."),
  OURS_TAKEN(
      "meegeleverd-overgenomen",
      "De meegeleverde tekst is overgenomen, als concept. Uw vorige tekst staat bij Alle versies."),
  OURS_ASIDE("meegeleverd-terzijde", "Uw tekst blijft staan, met uw reden in het logboek."),
  REVOKED("link-weg", "De link werkt niet meer."),
  COMMENTED("bedankt", "Bedankt. Uw opmerking is bij de redactie.");

  private final String word;
  private final String sentence;

  Deed(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /// As it stands in addresses.
  String word() {
    return word;
  }

  /// The end of an address, question mark included.
  String query() {
    return "?gedaan=" + word;
  }

  static Deed of(String word) {
    return Arrays.stream(values()).filter(deed -> deed.word.equals(word)).findFirst().orElse(NONE);
  }

  static Deed of(HttpServletRequest request) {
    return of(Optional.ofNullable(request.getParameter("gedaan")).orElse(""));
  }

  String sentence() {
    return sentence;
  }
}
