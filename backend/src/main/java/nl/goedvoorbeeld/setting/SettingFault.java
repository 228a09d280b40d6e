package nl.goedvoorbeeld.setting;

/// Ends the reading at the first thing that is wrong; never leaves this room.
final class SettingFault extends RuntimeException {
  final String sentence;

  SettingFault(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What is secret is not said again.
  static SettingFault in(Setting setting, String found) {
    return new SettingFault(
        setting.secret()
            ? "De instelling %s is niet goed: verwacht werd %s."
                .formatted(setting, setting.expected)
            : "De instelling %s is \"%s\", maar verwacht werd %s."
                .formatted(setting, found, setting.expected));
  }
}
