package nl.goedvoorbeeld.mail;

/// @param owner `redacteur:{address}`, `gast:{address}` or `abonnee:{uuid}`: by this all letters of
///   one person are found when that person is erased
public record Recipient(String address, String owner) {
  /// So that no address gets into a log by accident.
  @Override
  public String toString() {
    return "Recipient";
  }
}
