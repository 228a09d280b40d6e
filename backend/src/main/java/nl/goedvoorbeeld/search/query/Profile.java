package nl.goedvoorbeeld.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// What an organisation tells of itself that looks for examples like it, checked: as much of it as
/// it wants to.
///
/// @param said its values, as a search that has them as filters
/// @param remote how much of its work can be done at home; empty where it does not say
public record Profile(Query said, Optional<Remote> remote) {
  public static final Profile NONE = new Profile(Query.ALL, Optional.empty());

  /// The parameter for [#remote].
  public static final String REMOTE = "thuis";

  /// The value of [Facet#MODE] that is no way to travel; who works at home says so in [#REMOTE].
  public static final String NO_TRAVEL = "niet-reizen";

  /// What it can tell, in the order in which it is asked.
  public static final List<Facet> FACETS =
      List.of(
          Facet.SECTOR,
          Facet.ORGANISATION_TYPE,
          Facet.EDUCATION_TYPE,
          Facet.SIZE,
          Facet.REGION,
          Facet.MODE);

  /// How much of the work can be done at home, as roughly as anybody knows it of all its people.
  public enum Remote {
    LITTLE("weinig"),
    PART("deel"),
    MUCH("veel");

    private final String value;

    Remote(String value) {
      this.value = value;
    }

    /// As it stands in an address.
    public String value() {
      return value;
    }

    private static Optional<Remote> of(String value) {
      return Arrays.stream(values()).filter(one -> one.value.equals(value)).findFirst();
    }
  }

  /// What came of reading the parameters of a request.
  public sealed interface Reading {
    record Understood(Profile profile) implements Reading {}

    /// All that is wrong, not only the first.
    record Refused(List<Refusal> refusals) implements Reading {}
  }

  /// The parameters that mean something here; others are not looked at.
  public static List<String> parameters() {
    return Stream.concat(FACETS.stream().map(Facet::parameter), Stream.of(REMOTE, QueryReader.PAGE))
        .toList();
  }

  /// An empty value says nothing: a form sends its empty fields along.
  public static Reading read(Map<String, List<String>> parameters, Vocabularies vocabularies) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    for (String name : parameters()) {
      List<String> values =
          parameters.getOrDefault(name, List.of()).stream()
              .filter(value -> !value.isEmpty())
              .toList();
      // One travels in more ways than one; for the rest the form has room for one answer.
      if (values.size() > 1 && !name.equals(Facet.MODE.parameter())) {
        refusals.add(QueryReader.twice(name));
      } else {
        told.put(name, values);
      }
    }
    Optional<Remote> remote = Optional.empty();
    for (String value : told.getOrDefault(REMOTE, List.of())) {
      remote = Remote.of(value);
      if (remote.isEmpty()) {
        refusals.add(QueryReader.noValue(REMOTE, value));
      }
    }
    told.remove(REMOTE);
    return switch (QueryReader.read(told, vocabularies)) {
      case Query.Reading.Refused(List<Refusal> more, _) ->
          new Reading.Refused(Stream.concat(refusals.stream(), more.stream()).toList());
      case Query.Reading.Understood _ when !refusals.isEmpty() ->
          new Reading.Refused(List.copyOf(refusals));
      case Query.Reading.Understood(Query said, _) ->
          new Reading.Understood(new Profile(said, remote));
    };
  }

  public boolean isEmpty() {
    return said.chosen().isEmpty() && remote.isEmpty();
  }

  public Set<String> values(Facet facet) {
    return said.chosen(facet);
  }

  /// Which page of the answer is asked for, from 1.
  public int page() {
    return said.page();
  }

  public Profile onPage(int other) {
    return new Profile(said.onPage(other), remote);
  }

  /// With one value less, from the first page.
  public Profile without(Facet facet, String value) {
    return new Profile(said.without(facet, value), remote);
  }

  /// Without a word on working at home, from the first page.
  public Profile withoutRemote() {
    return new Profile(said.onPage(1), Optional.empty());
  }

  /// As it stands behind the question mark of an address, always in one order; empty for [#NONE].
  public String encoded() {
    String rest = said.encoded();
    return remote
        .map(one -> REMOTE + "=" + one.value() + (rest.isEmpty() ? "" : "&" + rest))
        .orElse(rest);
  }
}
