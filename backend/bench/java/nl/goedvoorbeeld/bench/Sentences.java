package nl.goedvoorbeeld.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sentences of the real library, so that generated texts have its words, as often as it has
/// them.
final class Sentences {
  private static final Pattern MARKUP = Pattern.compile("[\\[\\]{}<>*`|:_\\\\#\"]");
  private static final int SHORTEST = 25;
  private static final int LONGEST = 130;

  private final List<String> all;

  Sentences(List<Specimen> library) {
    all =
        library.stream()
            .flatMap(specimen -> Stream.of(specimen.body().split("\n\\s*\n")))
            .filter(
                paragraph ->
                    Character.isUpperCase(paragraph.strip().codePoints().findFirst().orElse(0)))
            .flatMap(
                paragraph ->
                    Stream.of(paragraph.strip().replace('\n', ' ').split("(?<=[.?]) (?=[A-Z])")))
            .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
            .filter(sentence -> !MARKUP.matcher(sentence).find())
            .distinct()
            .toList();
  }

  String one(RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  String some(RandomGenerator random, int count) {
    return String.join(" ", Stream.generate(() -> one(random)).limit(count).toList());
  }

  /// Without its full stop.
  String heading(RandomGenerator random) {
    String sentence = one(random);
    return sentence.substring(0, sentence.length() - 1);
  }
}
