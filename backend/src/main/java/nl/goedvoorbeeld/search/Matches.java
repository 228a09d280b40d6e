package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.goedvoorbeeld.search.Meaning.Group;
import nl.goedvoorbeeld.search.Meaning.Written;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.index.IndexedFields;
import nl.goedvoorbeeld.search.index.LiveIndex;
import nl.goedvoorbeeld.search.index.Occurrences;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/// Which documents hold the words of a query, and how well they fit.
final class Matches {
  /// Higher than any score of words: what is called so comes first.
  private static final float NAMED_SO = 1_000;

  /// How much the part of a compound says, where the whole says 1.
  private static final float PART = 0.5f;

  /// How much a compound says of which the parts were typed apart.
  private static final float JOINED = 0.5f;

  /// What has not all words is a hit too when it fits this well, beside what fits best.
  private static final float ENOUGH = 0.35f;

  private final FixedBitSet documents;
  private final FixedBitSet named;
  private final FixedBitSet whole;
  private final float[] scores;
  private final List<String> unknown;

  private Matches(
      FixedBitSet documents,
      FixedBitSet named,
      FixedBitSet whole,
      float[] scores,
      List<String> unknown) {
    this.documents = documents;
    this.named = named;
    this.whole = whole;
    this.scores = scores;
    this.unknown = unknown;
  }

  /// Not to be changed.
  FixedBitSet documents() {
    return documents;
  }

  /// Those that are called exactly what was typed. Not to be changed.
  FixedBitSet named() {
    return named;
  }

  /// Those that hold all of one or two words, or two thirds of more. Not to be changed.
  FixedBitSet whole() {
    return whole;
  }

  /// Zero where nothing was looked for.
  float score(int document) {
    return scores[document];
  }

  /// The words that are nowhere, however they are read.
  List<String> unknown() {
    return unknown;
  }

  static Matches all(FixedBitSet documents) {
    int size = documents.length();
    return new Matches(documents, new FixedBitSet(size), documents, new float[size], List.of());
  }

  /// What holds all of one or two words, or two thirds of more; and what holds fewer but fits
  /// nearly as well as the best of its group. A word that is nowhere is left out of this.
  ///
  /// @param reference the documents of the one group; the rest is the other
  static Matches of(Meaning meaning, LiveIndex index, FixedBitSet all, FixedBitSet reference)
      throws IOException {
    return new Tally(meaning, index, reference).matches(all, false);
  }

  /// Whatever holds any of the words.
  static Matches any(Meaning meaning, LiveIndex index, FixedBitSet all) throws IOException {
    return new Tally(meaning, index, new FixedBitSet(index.size())).matches(all, true);
  }

  /// Counts along the words, one after the other. Each array has a place for each document.
  private static final class Tally {
    private final Meaning meaning;
    private final LiveIndex index;
    private final FixedBitSet reference;
    private final float[] scores;

    /// How many words are there.
    private final short[] covered;

    /// The best score of the word at hand; zero again behind it.
    private final float[] best;

    /// Up to which word a word itself was seen, and how many parts of the compound at hand are
    /// there. Of use for compounds only.
    private final short[] seen;

    private final short[] parts;

    private final List<String> unknown = new ArrayList<>();
    private int known;

    private Tally(Meaning meaning, LiveIndex index, FixedBitSet reference) {
      this.meaning = meaning;
      this.index = index;
      this.reference = reference;
      int size = index.size();
      scores = new float[size];
      covered = new short[size];
      // Most queries need neither, and to clear them is a good part of what a small one costs.
      best = new float[any(meaning, group -> group.ways().size() > 1) ? size : 0];
      boolean compounds = any(meaning, group -> !group.parts().isEmpty());
      seen = new short[compounds ? size : 0];
      parts = new short[compounds ? size : 0];
    }

    private static boolean any(Meaning meaning, Predicate<Group> which) {
      return meaning.groups().stream().anyMatch(which);
    }

    private Matches matches(FixedBitSet all, boolean any) throws IOException {
      for (int word = 0; word < meaning.groups().size(); word++) {
        Group group = meaning.groups().get(word);
        if (word(group, word + 1)) {
          known++;
        } else {
          unknown.add(group.typed().text());
        }
      }
      for (Written joined : meaning.joined()) {
        add(occurrences(joined.stems()), JOINED);
      }
      FixedBitSet whole = new FixedBitSet(index.size());
      FixedBitSet found = found(all, any, whole);
      FixedBitSet named = index.bits(new Term(IndexedFields.WHOLE_NAME, meaning.name()));
      for (List<String> phrase : meaning.without()) {
        named.andNot(bits(phrase));
      }
      found.or(named);
      whole.or(named);
      for (int doc = Bits.first(named); doc != Bits.END; doc = Bits.next(named, doc)) {
        scores[doc] += NAMED_SO;
      }
      return new Matches(found, named, whole, scores, unknown.stream().distinct().toList());
    }

    /// Adds what one word finds; whether it finds anything. A synonym may be a rarer word than the
    /// one that was typed; that somebody used it must not count for more than the word would.
    private boolean word(Group group, int number) throws IOException {
      List<Occurrences> ways = new ArrayList<>();
      for (Written way : group.ways()) {
        ways.add(occurrences(way.stems()));
      }
      boolean anywhere = false;
      float typed = ways.getFirst().size() > 0 ? rarity(ways.getFirst()) : Float.MAX_VALUE;
      for (int at = 0; at < ways.size(); at++) {
        Occurrences way = ways.get(at);
        float rarity = Math.min(typed, rarity(way));
        float weight = group.ways().get(at).weight();
        if (ways.size() == 1) {
          add(way, weight, rarity);
        } else {
          better(way, weight, rarity);
        }
        anywhere |= way.size() > 0;
      }
      for (Occurrences way : ways) {
        cover(way, ways.size() > 1, group.parts().isEmpty() ? 0 : number);
      }
      return parts(group, number) || anywhere;
    }

    /// Keeps the better score of the word at hand.
    private void better(Occurrences occurrences, float weight, float rarity) {
      for (int at = 0; at < occurrences.size(); at++) {
        int doc = occurrences.documents()[at];
        float score = weight * index.score(doc, occurrences.often()[at], rarity);
        best[doc] = Math.max(best[doc], score);
      }
    }

    /// The word at hand is in these documents.
    ///
    /// @param ways whether there were more, of which a document counts the best, once
    /// @param number of the word, where its parts count as well; or zero
    private void cover(Occurrences occurrences, boolean ways, int number) {
      for (int doc : occurrences.documents()) {
        if (ways) {
          // A score is never zero where the word is.
          covered[doc] += (short) (best[doc] > 0 ? 1 : 0);
          scores[doc] += best[doc];
          best[doc] = 0;
        } else {
          covered[doc]++;
        }
        if (number > 0) {
          seen[doc] = (short) number;
        }
      }
    }

    /// Each part adds something; all parts together are the word. Whether they are anywhere.
    private boolean parts(Group group, int number) throws IOException {
      List<Occurrences> all = new ArrayList<>();
      for (String part : group.parts()) {
        Occurrences occurrences = index.occurrences(part);
        all.add(occurrences);
        add(occurrences, PART);
        for (int doc : occurrences.documents()) {
          parts[doc]++;
        }
      }
      boolean together = false;
      for (Occurrences occurrences : all) {
        for (int doc : occurrences.documents()) {
          if (parts[doc] == group.parts().size() && parts[doc] > 1) {
            together = true;
            if (seen[doc] != number) {
              seen[doc] = (short) number;
              covered[doc]++;
            }
          }
        }
      }
      for (Occurrences occurrences : all) {
        for (int doc : occurrences.documents()) {
          parts[doc] = 0;
        }
      }
      return together;
    }

    private void add(Occurrences occurrences, float weight) {
      add(occurrences, weight, rarity(occurrences));
    }

    private void add(Occurrences occurrences, float weight, float rarity) {
      for (int at = 0; at < occurrences.size(); at++) {
        int doc = occurrences.documents()[at];
        scores[doc] += weight * index.score(doc, occurrences.often()[at], rarity);
      }
    }

    private float rarity(Occurrences occurrences) {
      return index.rarity(occurrences.size());
    }

    private Occurrences occurrences(List<String> stems) throws IOException {
      return stems.size() == 1 ? index.occurrences(stems.getFirst()) : index.phrase(stems);
    }

    private FixedBitSet bits(List<String> stems) throws IOException {
      FixedBitSet bits = new FixedBitSet(index.size());
      for (int doc : occurrences(stems).documents()) {
        bits.set(doc);
      }
      return bits;
    }

    /// What holds a word at least, and every phrase, and nothing of what must not be there. Signs
    /// only ask for nothing; only what must not be there asks for all the rest.
    ///
    /// @param whole gets what holds words enough
    private FixedBitSet found(FixedBitSet all, boolean any, FixedBitSet whole) throws IOException {
      FixedBitSet allowed = all.clone();
      for (List<String> phrase : meaning.phrases()) {
        add(occurrences(phrase), 1);
        allowed.and(bits(phrase));
      }
      for (List<String> phrase : meaning.without()) {
        allowed.andNot(bits(phrase));
      }
      if (meaning.groups().isEmpty()) {
        boolean asked = !meaning.phrases().isEmpty() || !meaning.without().isEmpty();
        whole.or(asked ? allowed : new FixedBitSet(index.size()));
        return whole.clone();
      }
      FixedBitSet barred = all.clone();
      barred.andNot(allowed);
      for (int doc = Bits.first(barred); doc != Bits.END; doc = Bits.next(barred, doc)) {
        scores[doc] = 0;
        covered[doc] = 0;
      }
      int required = any ? 1 : known <= 2 ? Math.max(1, known) : (2 * known + 2) / 3;
      FixedBitSet found = new FixedBitSet(index.size());
      fit(required, whole.getBits(), found.getBits());
      return found;
    }

    /// Twice over all documents, without branches: which way one goes cannot be foreseen, and there
    /// are ten thousand. What fits nearly as well as the best of its group is found too: one that
    /// is full of a rare word in the reference must not take the place of what people did with it.
    ///
    /// @param whole gets what holds so many words
    /// @param found gets that too
    private void fit(int required, long[] whole, long[] found) {
      long[] groups = reference.getBits();
      float[] enough = best(groups);
      enough[0] *= ENOUGH;
      enough[1] *= ENOUGH;
      for (int word = 0; word < whole.length; word++) {
        int first = word * Long.SIZE;
        long allWords = 0;
        long someWords = 0;
        for (int doc = Math.min(first + Long.SIZE, covered.length) - 1; doc >= first; doc--) {
          boolean all = covered[doc] >= required;
          int group = (int) (groups[word] >>> doc) & 1;
          boolean nearly = covered[doc] > 0 & scores[doc] >= enough[group];
          allWords = allWords << 1 | (all ? 1 : 0);
          someWords = someWords << 1 | (nearly | all ? 1 : 0);
        }
        whole[word] = allWords;
        found[word] = someWords;
      }
    }

    /// The best scores in the two groups; second that of the reference. Few are better than all
    /// before them, so that this way can be foreseen.
    private float[] best(long[] groups) {
      float[] best = new float[2];
      for (int doc = 0; doc < covered.length; doc++) {
        int group = (int) (groups[doc / Long.SIZE] >>> doc) & 1;
        if (scores[doc] > best[group] && covered[doc] > 0) {
          best[group] = scores[doc];
        }
      }
      return best;
    }
  }
}
