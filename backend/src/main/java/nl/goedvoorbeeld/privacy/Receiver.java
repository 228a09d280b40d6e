package nl.goedvoorbeeld.privacy;

/// Who gets it. Nobody works on it for us, so these are parties of whoever runs the site.
enum Receiver {
  HOST("wie de machines en back-ups van de site beheert"),
  MAIL_SERVER("de mailserver die de site gebruikt, en die van de ontvanger"),
  READERS("iedereen: het is openbaar");

  final String words;

  Receiver(String words) {
    this.words = words;
  }
}
