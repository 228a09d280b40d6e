package nl.goedvoorbeeld.site.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.newsletter.Choosing;
import nl.goedvoorbeeld.newsletter.Chosen;
import nl.goedvoorbeeld.newsletter.ConsentText;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.frame.Frames;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Chip;

/// The page where one signs up: for what one chooses there, for a search that one comes from, or
/// for one item. The search filter is the subscription, so it comes with the same parameters.
public final class SignUp {
  public static final String PATH = Visit.SUBSCRIBE;

  public static final String LINK = PATH + "/link";

  private static final String TITLE = "Blijf op de hoogte";
  private static final String LEAD =
      "Kies waarover u bericht wilt. U krijgt een mail als er iets is, en anders niet.";

  private SignUp() {}

  /// The parameters that make a difference to the page.
  public static List<String> parameters() {
    return Stream.concat(Chosen.FILTERS.stream(), Stream.of(Entered.ITEM, Chosen.WHAT)).toList();
  }

  /// The address of the page for a search.
  public static String of(Query query) {
    return behind(query.bare().encoded());
  }

  /// The page before anything was filled in.
  ///
  /// @param parameters that say what it is to be about; an item that is not there says nothing
  public static SignUpPage page(Visit visit, Query query, Map<String, List<String>> parameters) {
    return page(visit, Entered.begin(query.bare(), parameters), Optional.empty(), List.of());
  }

  /// Where who lost the link out of their mail asks for it.
  public static LostLinkPage link(Visit visit) {
    return link(visit, "", "", List.of());
  }

  static LostLinkPage link(Visit visit, String address, String perhaps, List<FormFault> faults) {
    String title = "Vraag de link naar uw abonnement";
    return new LostLinkPage(
        Frames.of(visit, (faults.isEmpty() ? "" : "Fout: ") + title, title + ".", LINK).unlisted(),
        title,
        address,
        perhaps,
        faults);
  }

  /// @param perhaps what may have been meant by the address
  static SignUpPage page(
      Visit visit, Entered entered, Optional<String> perhaps, List<FormFault> faults) {
    Optional<Item> item = visit.snapshot().item(entered.item());
    boolean search = item.isEmpty() && entered.ofSearch();
    boolean choosing = item.isEmpty() && !search;
    Choosing all = Choosing.of(visit.snapshot(), entered.chosen());
    return new SignUpPage(
        frame(visit, entered, !faults.isEmpty()),
        TITLE,
        choosing ? LEAD : "",
        item.map(one -> "U krijgt bericht als «" + one.title() + "» verandert.")
            .orElse(search ? about(entered.query()) : ""),
        search ? chips(visit, entered.query()) : List.of(),
        PATH,
        carried(entered, item, search),
        choosing ? all.what() : List.of(),
        all.news(),
        choosing ? all.lists() : List.of(),
        all.rhythms(),
        all.allChanges(),
        entered.address().typed(),
        perhaps.orElse(""),
        faults,
        ConsentText.now().words());
  }

  /// Found by its own address only: filters multiply without end.
  private static PageFrame frame(Visit visit, Entered entered, boolean wrong) {
    String path = address(entered);
    PageFrame frame = Frames.of(visit, wrong ? "Fout: " + TITLE : TITLE, LEAD, path);
    return path.equals(PATH) && !wrong ? frame : frame.unlisted();
  }

  private static String address(Entered entered) {
    if (!entered.item().isEmpty()) {
      return PATH + "?" + Entered.ITEM + "=" + URLEncoder.encode(entered.item(), UTF_8);
    }
    return entered.query().equals(Query.ALL)
        ? entered.chosen().what().stream()
            .map(one -> Chosen.WHAT + "=" + one.value())
            .collect(Collectors.collectingAndThen(Collectors.joining("&"), SignUp::behind))
        : of(entered.query());
  }

  private static String behind(String parameters) {
    return parameters.isEmpty() ? PATH : PATH + "?" + parameters;
  }

  private static String about(Query query) {
    return query.text().isEmpty()
        ? "U krijgt bericht van wat nieuw is of verandert en bij deze filters past."
        : "U krijgt bericht van wat nieuw is of verandert en bij «" + query.text() + "» past.";
  }

  private static List<CarriedField> carried(Entered entered, Optional<Item> item, boolean search) {
    List<CarriedField> carried = new ArrayList<>();
    item.ifPresent(one -> carried.add(new CarriedField(Entered.ITEM, one.id())));
    if (search) {
      carried.add(new CarriedField(Chosen.WHAT, What.SEARCH.value()));
      entered
          .query()
          .parameters()
          .forEach(one -> carried.add(new CarriedField(one.name(), one.value())));
    }
    return List.copyOf(carried);
  }

  private static List<Chip> chips(Visit visit, Query query) {
    List<Chip> chips = new ArrayList<>();
    query
        .chosen()
        .forEach(
            (facet, ids) ->
                ids.forEach(
                    id ->
                        chips.add(
                            new Chip(
                                facet.label(visit.snapshot().vocabularies()),
                                facet.label(id, visit.snapshot().vocabularies()),
                                of(query.without(facet, id))))));
    return List.copyOf(chips);
  }
}
