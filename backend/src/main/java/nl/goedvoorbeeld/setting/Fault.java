package nl.goedvoorbeeld.setting;

/// Ends the reading at the first thing that is wrong; never leaves this room.
final class Fault extends RuntimeException {
  final String sentence;

  Fault(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  static Fault in(Setting setting, String found) {
    return new Fault(
        "De instelling %s is \"%s\", maar verwacht werd %s."
            .formatted(setting, found, setting.expected));
  }
}
