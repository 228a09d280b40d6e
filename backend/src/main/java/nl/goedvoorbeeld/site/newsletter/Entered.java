package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.newsletter.Chosen;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.query.Query;

/// What stands in the form, as a reader filled it in or as an address says that it begins.
///
/// @param item the one item that it is about; empty for none
/// @param trap what only programs fill in
record Entered(Chosen chosen, String item, Address address, String trap) {
  static final String ITEM = "item";
  static final String ADDRESS = "adres";
  static final String ASKED_ABOUT = "gevraagd";
  static final String MEANT = "bedoeld";

  /// Named as what programs like to fill in.
  static final String TRAP = "website";

  /// Before anything was filled in.
  static Entered begin(Query query, Map<String, List<String>> parameters) {
    return new Entered(
        Chosen.begin(
            query.equals(Query.ALL) ? Chosen.what(parameters) : Set.of(What.SEARCH), query),
        first(parameters, ITEM),
        new Address("", "", ""),
        "");
  }

  /// An address as it was typed and, where it was asked whether another was meant, which one is.
  ///
  /// @param askedAbout what had been typed when it was asked; what is typed since counts by itself
  /// @param meant what was chosen of the two; empty when it was not
  record Address(String typed, String askedAbout, String meant) {
    static Address read(Map<String, List<String>> fields) {
      return new Address(first(fields, ADDRESS), first(fields, ASKED_ABOUT), first(fields, MEANT));
    }

    boolean wasAsked() {
      return !meant.isEmpty() && typed.equals(askedAbout);
    }

    String chosen() {
      return wasAsked() ? meant : typed;
    }
  }

  /// @return empty when it holds values that no page of ours sends
  static Optional<Entered> read(Library library, Map<String, List<String>> fields) {
    return Chosen.read(library, fields)
        .map(
            chosen ->
                new Entered(
                    chosen, first(fields, ITEM), Address.read(fields), first(fields, TRAP)));
  }

  static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  Query query() {
    return chosen.query();
  }

  boolean ofSearch() {
    return chosen.ofSearch();
  }

  /// What it asks for; nothing where nothing was chosen.
  List<Interest> interests(Library library) {
    return library.snapshot().item(item).isPresent()
        ? List.of(Interest.inItem(item))
        : chosen.interests();
  }
}
