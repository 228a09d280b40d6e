package nl.goedvoorbeeld.web;

import java.util.Set;
import nl.goedvoorbeeld.content.Stand;

/// What the web needs of whoever shows the site to readers.
public interface Reading {
  /// The library that the next answer will be made from, or a later one.
  Stand stand();

  /// The parameters that make a difference at this address. Others are dropped before the question
  /// is put, so that strangers' parameters do not multiply the cache.
  Set<String> parameters(String path);

  Answer answer(Question question);

  /// A page for what went wrong, in plain Dutch, with the right status. Must not fail itself.
  Answer failure(int status);
}
