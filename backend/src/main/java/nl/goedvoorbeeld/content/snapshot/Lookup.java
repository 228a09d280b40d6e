package nl.goedvoorbeeld.content.snapshot;

import nl.goedvoorbeeld.content.Item;

/// What stands at an address.
public sealed interface Lookup {

  record Found(Item item) implements Lookup {}

  /// It is elsewhere now, for good: the item got another slug, or was merged into another item.
  record Moved(String address) implements Lookup {}

  /// A word that has no page and leads to a search for it.
  record Sought(String address) implements Lookup {}

  /// It was public and is so no longer.
  record Gone() implements Lookup {}

  record Missing() implements Lookup {}
}
