package nl.goedvoorbeeld.newsletter.mailing;

import java.util.List;

/// What is amiss with the mail of an edition, for the editor who sends it.
public sealed interface Flaw {
  /// What to mend.
  String sentence();

  /// Whether it must be mended before the mail can go.
  boolean stops();

  /// The HTML is so large that programs for mail cut it off, with the way out at its end.
  record TooLarge(int bytes) implements Flaw {
    @Override
    public String sentence() {
      return "De mail is te groot: %s. Bij 100 kB kappen mailprogramma’s hem af. Haal er iets uit."
          .formatted(kilobytes(bytes));
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  record Large(int bytes) implements Flaw {
    @Override
    public String sentence() {
      return "De mail is groot: %s. Bij 100 kB kappen mailprogramma’s hem af."
          .formatted(kilobytes(bytes));
    }

    @Override
    public boolean stops() {
      return false;
    }
  }

  record NoSubject() implements Flaw {
    @Override
    public String sentence() {
      return "De mail heeft geen onderwerp: de editie heeft geen titel.";
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  /// @param signs how many it has
  record LongSubject(int signs) implements Flaw {
    @Override
    public String sentence() {
      return "Het onderwerp heeft %d tekens. Na zo’n %d tekens zien veel lezers het einde niet."
          .formatted(signs, EditionChecks.SUBJECT);
    }

    @Override
    public boolean stops() {
      return false;
    }
  }

  /// @param address on our own site
  record LostLink(String address) implements Flaw {
    @Override
    public String sentence() {
      return "De link %s leidt niet naar iets dat op de site staat.".formatted(address);
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  /// @param address of the image
  record NoAlt(String address) implements Flaw {
    @Override
    public String sentence() {
      return "Bij het beeld %s staat niet wat erop te zien is.".formatted(address);
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  /// For who reads no HTML.
  record NoWords() implements Flaw {
    @Override
    public String sentence() {
      return "De mail in platte tekst heeft geen woorden.";
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  /// @param addresses that stand in one of the two forms only
  record OtherLinks(List<String> addresses) implements Flaw {
    public OtherLinks {
      addresses = List.copyOf(addresses);
    }

    @Override
    public String sentence() {
      return "De mail in platte tekst heeft niet dezelfde links als die met opmaak: %s."
          .formatted(String.join(", ", addresses));
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  record NoPieces() implements Flaw {
    @Override
    public String sentence() {
      return "Er staat geen enkel artikel of ander stuk in de editie.";
    }

    @Override
    public boolean stops() {
      return true;
    }
  }

  record NoForeword() implements Flaw {
    @Override
    public String sentence() {
      return "De editie heeft geen voorwoord: de mail begint met de stukken.";
    }

    @Override
    public boolean stops() {
      return false;
    }
  }

  private static String kilobytes(int bytes) {
    return Math.ceilDiv(bytes, 1000) + " kB";
  }
}
