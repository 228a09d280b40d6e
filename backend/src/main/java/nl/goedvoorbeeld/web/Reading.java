package nl.goedvoorbeeld.web;

import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.content.snapshot.Stand;

/// What the web needs of whoever answers readers, people or programs.
public interface Reading {
  /// With what its addresses begin, such as `/api`. Empty for all addresses that no other answers.
  default String root() {
    return "";
  }

  /// The library that the next answer will be made from, or a later one.
  Stand stand();

  /// The parameters that make a difference at this address. Others are dropped before the question
  /// is put, so that strangers' parameters do not multiply the cache; unless it is [#strict].
  Set<String> parameters(String path);

  Answer answer(Question question);

  /// Whether making an answer takes a core, so that a few are made at once; else it waits for the
  /// database, and lets others go on.
  default boolean computes() {
    return true;
  }

  /// An answer for what went wrong, in plain Dutch, with the right status. Must not fail itself.
  Answer failure(int status);

  /// As [#failure(int)], where somebody knows what can be done about it. What asks is a person.
  ///
  /// @param sentence of ours, never of a stranger
  default Answer failure(int status, String sentence) {
    return failure(status);
  }

  /// What goes with all its answers, besides the headers that go with every response.
  default Map<String, String> headers() {
    return Map.of();
  }

  /// Whether programs ask here, who want to hear of their mistakes: parameters that the address
  /// does not know are put to it all the same, `Accept` is taken at its word, and `OPTIONS` tells
  /// what may be done.
  default boolean strict() {
    return false;
  }
}
