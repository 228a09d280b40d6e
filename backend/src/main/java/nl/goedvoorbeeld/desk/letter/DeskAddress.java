package nl.goedvoorbeeld.desk.letter;

/// The pages of the desk that a letter leads to, without the host.
public final class DeskAddress {
  public static final String DESK = "/redactie";
  public static final String ITEMS = DESK + "/items";
  public static final String TO_DO = DESK + "/te-doen";

  /// The part of the page with what was to happen by itself and did not.
  public static final String FAILED = TO_DO + "#niet-gelukt";

  public static final String ACCOUNT = DESK + "/account";

  /// Where an editor says what is to be told.
  public static final String WISHES = ACCOUNT + "#berichten";

  /// Before the token of a link.
  public static final String GUEST = DESK + "/inzage/";

  private DeskAddress() {}

  public static String item(String id) {
    return ITEMS + "/" + id;
  }
}
