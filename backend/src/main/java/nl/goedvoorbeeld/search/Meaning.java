package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.dutch.Compounds;
import nl.goedvoorbeeld.dutch.Inflections;
import nl.goedvoorbeeld.dutch.Numbers;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.StopWords;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.index.LiveIndex;

/// What a query means to one library: for each word the ways in which it may stand there.
///
/// @param groups one for each word that says something
/// @param joined compounds that two or three of the words make, which the library holds
/// @param name all that was typed, as one name
/// @param year a year that was named
record Meaning(
    List<Group> groups,
    List<Written> joined,
    List<List<String>> phrases,
    List<List<String>> without,
    String name,
    Optional<Integer> year) {

  /// A word or some words in a row, by their stems.
  ///
  /// @param weight how much it says, where the word itself says 1
  record Written(List<String> stems, float weight) {}

  /// One word that was typed.
  ///
  /// @param meant as it was understood, where that is another word than the one that was typed
  /// @param perhaps another word that the library holds, where this one is nowhere
  /// @param ways the word, and its synonyms, spellings and other ways to write it
  /// @param parts the stems of what it is made of; none for a word that is no compound
  record Group(
      Word typed,
      Optional<String> meant,
      Optional<String> perhaps,
      List<Written> ways,
      List<String> parts) {}

  /// How much a synonym says, where the word itself says 1.
  private static final float SYNONYM = 0.8f;

  private static final float OTHERWISE = 0.9f;
  private static final List<String> LINKS = List.of("", "s", "en", "e", "n");
  private static final int LONGEST_COMPOUND = 40;

  /// From here on a word may be a run of words; and of how many.
  private static final int LONG = 9;

  private static final int MOST_IN_A_RUN = 5;

  /// Among so many words, from the first, compounds and slips are looked for; more is a text, and a
  /// question of sixty words that are nowhere would keep a core busy for a third of a second.
  private static final int MOST_READ = 16;

  static Meaning of(String text, LiveIndex index, Synonyms synonyms) throws IOException {
    return new Reader(Sought.in(text), text, index, synonyms).read();
  }

  /// What was searched for instead, where a word was read as another one.
  ///
  /// @param text what was typed
  Optional<Results.Correction> correction(String text) {
    List<Group> read = groups.stream().filter(group -> group.meant().isPresent()).toList();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    List<Piece> searched = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    for (Group group : read) {
      String before = text.substring(at, group.typed().begin());
      at = group.typed().end();
      if (!before.isEmpty()) {
        searched.add(new Piece(before, false));
      }
      searched.add(new Piece(group.meant().orElseThrow(), true));
      literal.append(before).append('"').append(text, group.typed().begin(), at).append('"');
    }
    if (at < text.length()) {
      searched.add(new Piece(text.substring(at), false));
    }
    return Optional.of(
        new Results.Correction(
            List.copyOf(searched), literal.append(text.substring(at)).toString()));
  }

  /// What to ask instead where a word that was searched as it was typed is nowhere.
  Optional<Results.Offer> offer(String text) {
    List<Piece> asked = new ArrayList<>();
    int at = 0;
    for (Group group : groups) {
      if (group.perhaps().isPresent()) {
        add(asked, text.substring(at, group.typed().begin()), false);
        add(asked, group.perhaps().get(), true);
        at = group.typed().end();
      }
    }
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    add(asked, text.substring(at), false);
    return Optional.of(new Results.Offer(List.copyOf(asked)));
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }

  private static final class Reader {
    private final Sought sought;
    private final String text;
    private final LiveIndex index;
    private final Synonyms synonyms;
    private final List<Word> words;

    /// The words as they were understood.
    private final List<String> plain = new ArrayList<>();

    private final List<String> stems = new ArrayList<>();

    /// What was answered of a word already; each is asked about several times.
    private final Map<String, Boolean> known = new HashMap<>();

    private Reader(Sought sought, String text, LiveIndex index, Synonyms synonyms) {
      this.sought = sought;
      this.text = text;
      this.index = index;
      this.synonyms = synonyms;
      words = sought.words();
    }

    private Meaning read() throws IOException {
      List<Optional<String>> meant = new ArrayList<>();
      for (int at = 0; at < words.size(); at++) {
        Word word = words.get(at);
        Optional<String> other = at < MOST_READ ? meant(word) : Optional.empty();
        meant.add(other);
        plain.add(other.isPresent() ? other.get() : itself(word.joined(), at));
        stems.add(Stems.of(plain.getLast()));
      }
      List<Set<Written>> ways = ways();
      List<Group> groups = new ArrayList<>();
      boolean telling = words.stream().anyMatch(word -> !StopWords.has(word.text()));
      for (int at = 0; at < words.size(); at++) {
        if (!telling || !StopWords.has(plain.get(at))) {
          groups.add(group(at, meant.get(at), ways.get(at)));
        }
      }
      return new Meaning(
          List.copyOf(groups),
          joined(),
          sought.phrases(),
          sought.without(),
          Stems.whole(understood()),
          year());
    }

    private Group group(int at, Optional<String> meant, Set<Written> others) throws IOException {
      List<Written> ways = new ArrayList<>();
      ways.add(new Written(List.of(stems.get(at)), 1));
      ways.addAll(others);
      Word word = words.get(at);
      return new Group(
          word,
          meant,
          at >= MOST_READ || meant.isPresent() || anywhere(word)
              ? Optional.empty()
              : index.spelling().perhaps(word.joined()),
          List.copyOf(ways),
          Stems.ofParts(plain.get(at)));
    }

    /// Only a word that the library does not hold in any form was meant to be another one.
    private Optional<String> meant(Word word) throws IOException {
      boolean right =
          anywhere(word)
              || (word.apart().size() > 1
                  && word.apart().stream().allMatch(index.spelling()::right));
      boolean capital = Character.isUpperCase(text.charAt(word.begin()));
      return right ? Optional.empty() : index.spelling().meant(word.joined(), capital);
    }

    /// A slip of which the stem is right all the same (*werktijdden*) is the word itself, so that
    /// its parts and the compounds that it makes are those of the word.
    private String itself(String word, int at) throws IOException {
      String stem = Stems.of(word);
      if (at >= MOST_READ || index.written(word) || !held(stem)) {
        return word;
      }
      Optional<String> other = index.spelling().meant(word, false);
      return other.filter(one -> Stems.of(one).equals(stem)).orElse(word);
    }

    /// The other forms of a right Dutch word that the library holds in those only.
    private List<String> inflected(String word) throws IOException {
      if (known(word) || !index.spelling().dutch(word)) {
        return List.of();
      }
      List<String> forms = new ArrayList<>();
      for (String form : Inflections.of(word)) {
        if (index.spelling().dutch(form) && index.written(form)) {
          forms.add(form);
        }
      }
      return forms;
    }

    private boolean anywhere(Word word) throws IOException {
      String joined = word.joined();
      return known(joined)
          || !inflected(joined).isEmpty()
          || StopWords.has(joined)
          || (word.apart().size() > 1 && heldAll(stemsOf(word.apart())))
          || !run(joined).isEmpty();
    }

    /// What was typed, with each word as it was understood.
    private String understood() {
      StringBuilder understood = new StringBuilder(text);
      for (int at = words.size() - 1; at >= 0; at--) {
        Word word = words.get(at);
        if (!plain.get(at).equals(word.joined())) {
          understood.replace(word.begin(), word.end(), plain.get(at));
        }
      }
      return understood.toString();
    }

    /// Whether the library holds a word, its parts, or another word for it.
    private boolean known(String word) throws IOException {
      Boolean before = known.get(word);
      if (before != null) {
        return before;
      }
      boolean now = lookedUp(word);
      known.put(word, now);
      return now;
    }

    private boolean lookedUp(String word) throws IOException {
      if (index.written(word)) {
        return true;
      }
      String stem = Stems.of(word);
      if (held(stem) || !synonyms.of(List.of(stem)).isEmpty()) {
        return true;
      }
      List<String> parts = Stems.ofParts(word);
      return !parts.isEmpty() && heldAll(parts);
    }

    private static List<String> stemsOf(List<String> words) {
      return words.stream().map(Stems::of).toList();
    }

    /// The other ways for each word: a way that stands for more words is one for each of them, with
    /// its weight divided among them.
    private List<Set<Written>> ways() throws IOException {
      List<Set<Written>> ways = new ArrayList<>();
      words.forEach(_ -> ways.add(new LinkedHashSet<>()));
      for (int at = 0; at < words.size(); at++) {
        Word word = words.get(at);
        List<String> run = run(plain.get(at));
        if (!run.isEmpty()) {
          ways.get(at).add(new Written(run, OTHERWISE));
        }
        if (word.apart().size() > 1 && plain.get(at).equals(word.joined())) {
          ways.get(at).add(new Written(stemsOf(word.apart()), OTHERWISE));
        }
        for (String form : inflected(plain.get(at))) {
          ways.get(at).add(new Written(List.of(Stems.of(form)), OTHERWISE));
        }
        Optional<Numbers.Other> number = Numbers.at(plain, at);
        if (number.isPresent()) {
          share(ways, at, number.get().words(), stemsOf(number.get().written()), OTHERWISE);
        }
        for (int size = 1; size <= synonyms.longest() && at + size <= words.size(); size++) {
          for (List<String> same : synonyms.of(stems.subList(at, at + size))) {
            share(ways, at, size, same, SYNONYM);
          }
        }
      }
      return ways;
    }

    /// The stems of words that were typed without the spaces between them, where the library holds
    /// nothing else like it: `fietsvandezaak`. Long words first.
    private List<String> run(String word) throws IOException {
      if (word.length() < LONG || word.length() > LONGEST_COMPOUND || known(word)) {
        return List.of();
      }
      List<String> run = new ArrayList<>();
      return run(word, run) && run.size() > 1 ? run.stream().map(Stems::of).toList() : List.of();
    }

    private boolean run(String rest, List<String> run) throws IOException {
      if (rest.isEmpty()) {
        return true;
      }
      for (int end = rest.length(); end >= 2 && run.size() < MOST_IN_A_RUN; end--) {
        String word = rest.substring(0, end);
        boolean is = end < Compounds.SHORTEST ? StopWords.has(word) : index.written(word);
        if (is) {
          run.add(word);
          if (run(rest.substring(end), run)) {
            return true;
          }
          run.removeLast();
        }
      }
      return false;
    }

    private static void share(
        List<Set<Written>> ways, int at, int size, List<String> stems, float weight) {
      for (int word = at; word < at + size; word++) {
        ways.get(word).add(new Written(stems, weight / size));
      }
    }

    /// The compounds of two and three words in a row.
    private List<Written> joined() throws IOException {
      List<Written> joined = new ArrayList<>();
      for (int at = 0; at + 1 < Math.min(MOST_READ, plain.size()); at++) {
        for (String link : LINKS) {
          String two = plain.get(at) + link + plain.get(at + 1);
          addJoined(two, joined);
          if (at + 2 < plain.size()) {
            for (String next : LINKS) {
              addJoined(two + next + plain.get(at + 2), joined);
            }
          }
        }
      }
      return List.copyOf(joined);
    }

    private void addJoined(String compound, List<Written> joined) throws IOException {
      if (compound.length() <= LONGEST_COMPOUND && index.written(compound)) {
        joined.add(new Written(List.of(Stems.of(compound)), 1));
      }
    }

    private Optional<Integer> year() {
      return plain.stream()
          .filter(word -> word.matches("20\\d\\d"))
          .map(Integer::valueOf)
          .findFirst();
    }

    private boolean heldAll(List<String> stems) throws IOException {
      for (String stem : stems) {
        if (!held(stem)) {
          return false;
        }
      }
      return true;
    }

    private boolean held(String stem) throws IOException {
      return index.occurrences(stem).size() > 0;
    }
  }
}
