package nl.goedvoorbeeld.setting;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every setting that exists. A setting whose feature has not been built is not here, and so is
/// refused like any other unknown name: nobody should think that it does something.
enum Setting {
  GV_PORT("8080", "een poortnummer van 1 tot en met 65535"),
  GV_MANAGEMENT_PORT("8081", "een poortnummer van 1 tot en met 65535, anders dan GV_PORT"),
  GV_MANAGEMENT_ADDRESS("127.0.0.1", "een IP-adres van deze machine, of 0.0.0.0 voor alle"),
  GV_DATA(".data", "een map"),
  GV_DATABASE_URL(null, "een adres zoals jdbc:postgresql://server:5432/goedvoorbeeld"),
  GV_DATABASE_USER(null, "de naam van een gebruiker, samen met GV_DATABASE_URL"),
  GV_DATABASE_PASSWORD(null, "een wachtwoord, samen met GV_DATABASE_URL"),
  GV_DATABASE_OWNER_USER(null, "de naam van een gebruiker, samen met GV_DATABASE_URL"),
  GV_DATABASE_OWNER_PASSWORD(null, "een wachtwoord, samen met GV_DATABASE_OWNER_USER"),
  GV_BASE_URL(null, "een adres zoals https://www.voorbeeld.nl, zonder pad"),
  GV_TRUSTED_PROXIES("", "IP-adressen of reeksen zoals 10.0.0.0/8, met komma's ertussen"),
  GV_THEME("basis", "de naam van een thema, of een map"),
  GV_CONTENT("content", "een map die bestaat"),
  GV_ORGANISATION(null, "de naam van een organisatie, hoogstens 200 tekens"),
  GV_CONTACT_EMAIL(null, "een e-mailadres"),
  GV_ADMIN_EMAIL(null, "een e-mailadres, samen met GV_ADMIN_PASSWORD"),
  GV_ADMIN_PASSWORD(null, "een wachtwoord, samen met GV_ADMIN_EMAIL"),
  GV_OIDC_ISSUER(null, "een adres zoals https://inloggen.voorbeeld.nl"),
  GV_OIDC_CLIENT_ID(null, "een naam, samen met GV_OIDC_ISSUER"),
  GV_OIDC_CLIENT_SECRET(null, "een geheim, samen met GV_OIDC_ISSUER"),
  GV_OIDC_NAME(null, "een naam van hoogstens 60 tekens, samen met GV_OIDC_ISSUER"),
  GV_SECRET(null, "een geheim van minstens 32 tekens"),
  GV_FORMER_SECRET(null, "het geheim dat GV_SECRET eerder was"),
  GV_JOURNAL(null, "een map"),
  GV_MAIL_HOST(null, "de naam van een server zoals smtp.voorbeeld.nl"),
  GV_MAIL_PORT("587", "een poortnummer van 1 tot en met 65535"),
  GV_MAIL_STARTTLS("verplicht", "verplicht, indien mogelijk of nee"),
  GV_MAIL_USER(null, "een naam, samen met GV_MAIL_HOST"),
  GV_MAIL_PASSWORD(null, "een wachtwoord, samen met GV_MAIL_USER"),
  GV_MAIL_FROM(null, "een e-mailadres, samen met GV_MAIL_HOST"),
  GV_MAIL_REPLY_TO(null, "een e-mailadres, samen met GV_MAIL_HOST"),
  GV_MAIL_ENVELOPE_DOMAIN(null, "een domein zoals voorbeeld.nl, samen met GV_MAIL_HOST"),
  GV_MAIL_DKIM_DOMAIN(null, "een domein zoals voorbeeld.nl, samen met GV_MAIL_DKIM_KEY"),
  GV_MAIL_DKIM_SELECTOR(null, "een naam zoals gv1, samen met GV_MAIL_DKIM_KEY"),
  GV_MAIL_DKIM_KEY(null, "een sleutel (RSA, 2048 bits of meer) als PEM van PKCS #8"),
  GV_MAIL_DKIM_SECOND_SELECTOR(null, "een naam zoals gv2, samen met GV_MAIL_DKIM_SECOND_KEY"),
  GV_MAIL_DKIM_SECOND_KEY(null, "een sleutel (RSA, 2048 bits of meer) als PEM van PKCS #8"),
  GV_MAIL_RATE("50", "een aantal berichten per seconde van 1 tot en met 5000"),
  GV_MAIL_DOMAIN_RATE("10", "een aantal berichten per seconde van 1 tot en met 5000"),
  GV_MAIL_CONNECTIONS("4", "een aantal verbindingen van 1 tot en met 32"),
  GV_MAIL_SLOW_START("2000", "een aantal berichten op de eerste dag, of 0 voor geen grens"),
  GV_BOUNCE_HOST(null, "de naam van een server zoals imap.voorbeeld.nl, samen met GV_MAIL_HOST"),
  GV_BOUNCE_PORT("993", "een poortnummer van 1 tot en met 65535"),
  GV_BOUNCE_USER(null, "een naam, samen met GV_BOUNCE_HOST"),
  GV_BOUNCE_PASSWORD(null, "een wachtwoord, samen met GV_BOUNCE_HOST"),
  GV_BOUNCE_FOLDERS("INBOX", "namen van mappen, met komma's ertussen"),
  GV_MAIL_ONLY_TO("", "e-mailadressen, of domeinen zoals @voorbeeld.nl, met komma's ertussen"),
  GV_KEEP_ADDRESS_DAYS("28", "een aantal dagen van 14 tot en met 365"),
  GV_KEEP_FACTS_DAYS("365", "een aantal dagen van 30 tot en met 1095"),
  GV_KEEP_ALERT_DAYS("7", "een aantal dagen van 1 tot en met 28"),
  GV_DEVELOP("nee", "ja of nee");

  final @Nullable String byDefault;

  /// What is accepted, as the end of the sentence "verwacht werd ...".
  final String expected;

  Setting(@Nullable String byDefault, String expected) {
    this.byDefault = byDefault;
    this.expected = expected;
  }

  /// A secret may also be given as the file that holds it, so that it stands in no process list.
  boolean secret() {
    return name().endsWith("_PASSWORD") || name().endsWith("_SECRET") || name().endsWith("_KEY");
  }

  static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }
}
