package nl.goedvoorbeeld.mail;

/// One text for many people, in which each finds ways of their own: where an address of
/// [#PREFERENCES] or [#LEAVING] stands in it, the one of the person comes.
///
/// @param listId by which programs for mail know the list, such as `ezine.www.voorbeeld.nl`
public record Circular(MailText text, String listId) {
  /// Where somebody changes and ends what they get.
  public static final String PREFERENCES = "https://voorkeuren.invalid/";

  /// Where somebody ends what the mail is for.
  public static final String LEAVING = "https://afmelden.invalid/";

  /// What differs from one person to the next.
  ///
  /// @param address as it is mailed to
  /// @param leaving which also ends it by a POST of RFC 8058, without anything more
  public record Person(String address, String preferences, String leaving) {
    public Person {
      Href.check(preferences);
      Href.check(leaving);
    }

    /// So that no address gets into a log by accident.
    @Override
    public String toString() {
      return "Person";
    }
  }
}
