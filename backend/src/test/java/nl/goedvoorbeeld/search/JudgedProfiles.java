package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.answer.Trait;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.vocabulary.Term;

/// Organisations of kinds that there are, none of them a real one, each with the examples that a
/// reader who knows the field would want first: `profiles.tsv`. Made by reading the examples,
/// before there was an order to look at.
public final class JudgedProfiles {
  private static final int DEPTH = 5;

  /// @param parameters what the organisation tells, as it stands in an address
  /// @param grades from 1 (useful) to 3 (just like it), by slug; what is not there is 0
  public record Judged(String words, String parameters, Map<String, Integer> grades) {
    /// Discounted gain of the first five, as part of the best that was possible.
    double ndcg(List<String> slugs) {
      return gain(slugs.stream().map(slug -> grades.getOrDefault(slug, 0)).toList())
          / gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static double gain(List<Integer> grades) {
      double gain = 0;
      for (int at = 0; at < Math.min(DEPTH, grades.size()); at++) {
        gain += grades.get(at) * Math.log(2) / Math.log(at + 2);
      }
      return gain;
    }
  }

  private JudgedProfiles() {}

  public static List<Judged> all() {
    Map<String, Judged> judged = new LinkedHashMap<>();
    try {
      for (String line :
          Files.readAllLines(Path.of("src/test/resources/search/profiles.tsv")).stream()
              .skip(1)
              .toList()) {
        String[] cells = line.split("\t");
        judged
            .computeIfAbsent(cells[0], words -> new Judged(words, cells[1], new LinkedHashMap<>()))
            .grades()
            .put(cells[2], Integer.valueOf(cells[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(judged.values());
  }

  /// The profile that an address gives.
  public static Profile profile(Library library, String parameters) {
    return switch (library.parseProfile(parameters(parameters))) {
      case Profile.Reading.Understood(Profile profile) -> profile;
      case Profile.Reading.Refused(var refusals) -> throw new AssertionError(refusals.toString());
    };
  }

  /// Something that an organisation can tell and no example of a library does.
  public static Trait nowhere(Library library, LocalDate day) {
    for (Facet facet : List.of(Facet.SIZE, Facet.ORGANISATION_TYPE, Facet.SECTOR)) {
      for (Term term :
          library.snapshot().vocabularies().vocabulary(facet.parameter()).orElseThrow().terms()) {
        Profile profile = profile(library, facet.parameter() + "=" + term.id());
        Alike alike = library.alike(profile, library.on(day));
        if (!alike.nowhere().isEmpty()) {
          return alike.nowhere().getFirst();
        }
      }
    }
    throw new AssertionError("There is an example of everything");
  }

  static Map<String, List<String>> parameters(String address) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String one : address.split("&")) {
      String[] parts = one.split("=", 2);
      if (parts.length == 2) {
        parameters.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
      }
    }
    return parameters;
  }
}
