package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.list.Entry;
import nl.goedvoorbeeld.desk.list.ItemStatus;
import nl.goedvoorbeeld.desk.list.Lists;
import nl.goedvoorbeeld.desk.list.Shown;
import nl.goedvoorbeeld.desk.list.Wanted;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// All items, with and without a draft, to find the one that is to be changed.
@Controller
class ItemList {
  private static final int LONGEST_SEARCH = 1_000;
  private static final String BY_TITLE = "titel";
  private static final String ALL = "alles";

  private final Libraries libraries;
  private final Lists lists;
  private final Editors editors;
  private final Screens screens;

  ItemList(Libraries libraries, Lists lists, Editors editors, Screens screens) {
    this.libraries = libraries;
    this.lists = lists;
    this.editors = editors;
    this.screens = screens;
  }

  @GetMapping(Screens.ITEMS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String auteur,
      @RequestParam(defaultValue = "") String sorteer,
      @RequestParam(defaultValue = "1") String pagina,
      @RequestParam(defaultValue = "") String kies) {
    Optional<ItemStatus> status = ItemStatus.ofValue(stand);
    Optional<Kind> kind = Kind.ofValue(soort);
    boolean byTitle = sorteer.equals(BY_TITLE);
    boolean all = kies.equals(ALL);
    if (status.isEmpty() != stand.isEmpty()
        || kind.isEmpty() != soort.isEmpty()
        || !(byTitle || sorteer.isEmpty())
        || !(all || kies.isEmpty())
        || q.length() > LONGEST_SEARCH
        || auteur.length() > LONGEST_SEARCH) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Shown shown =
        lists.find(
            libraries.snapshot(),
            new Wanted(
                status,
                kind,
                auteur,
                q,
                byTitle ? Wanted.Sort.TITLE : Wanted.Sort.CHANGED,
                Screens.page(pagina)));
    String query = query(q, stand, soort, auteur, sorteer);
    return screens.show(
        "items",
        new ItemsPage(
            screens.frame(request, "Items", editor),
            q,
            choices(
                Arrays.stream(ItemStatus.values())
                    .map(
                        one ->
                            new Choice(
                                one.value(), one.word(), status.filter(one::equals).isPresent()))
                    .toList(),
                "Alle statussen"),
            choices(
                Arrays.stream(Kind.values())
                    .map(
                        one ->
                            new Choice(
                                one.value(), one.word(), kind.filter(one::equals).isPresent()))
                    .toList(),
                "Alle soorten"),
            choices(authors(auteur), "Iedereen"),
            List.of(
                new Choice("", "Laatst gewijzigd eerst", !byTitle),
                new Choice(BY_TITLE, "Titel", byTitle)),
            count(shown),
            shown.entries().stream().map(ItemList::line).toList(),
            turn(query, shown.page()),
            all,
            Companions.MOST,
            Screens.ITEMS + turn(query, shown.page()) + (all ? "" : "&kies=" + ALL) + "#keuze",
            shown.page() > 1 ? Screens.ITEMS + turn(query, shown.page() - 1) : "",
            shown.page() < shown.pages() ? Screens.ITEMS + turn(query, shown.page() + 1) : ""));
  }

  private static String count(Shown shown) {
    String number = Dutch.count(shown.total(), "item", "items");
    return shown.pages() == 1
        ? number
        : "%s, pagina %d van %d".formatted(number, shown.page(), shown.pages());
  }

  private static List<Choice> choices(List<Choice> some, String all) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", all, some.stream().noneMatch(Choice::chosen)));
    choices.addAll(some);
    return choices;
  }

  /// Editors, and whoever else was asked for: an import has a name too.
  private List<Choice> authors(String asked) {
    List<Choice> choices = new ArrayList<>();
    for (Editor one : editors.all()) {
      choices.add(new Choice(one.email(), one.name(), one.email().equalsIgnoreCase(asked)));
    }
    if (!asked.isBlank() && choices.stream().noneMatch(Choice::chosen)) {
      choices.add(new Choice(asked, asked, true));
    }
    return choices;
  }

  private static ItemsPage.Line line(Entry entry) {
    return new ItemsPage.Line(
        Subjects.address(entry.itemId()),
        Subjects.title(entry),
        entry.kind().word(),
        entry.state().isPresent() ? Companions.choice(entry.itemId(), entry.revision()) : "",
        entry.state().map(ItemList::acts).orElse(Set.of()),
        entry.state().map(WorkState::word).orElse(""),
        switch (entry.readers()) {
          case NOTHING_YET -> "nog niet openbaar";
          case PUBLIC -> "openbaar";
          case EXPIRED -> "vervallen";
          case WITHDRAWN -> "ingetrokken";
        },
        entry.author(),
        Screens.moment(entry.changed()));
  }

  private static Set<Act> acts(WorkState state) {
    return Arrays.stream(Act.values())
        .filter(act -> act.isFrom(state))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String query(String... values) {
    String[] names = {"q", "stand", "soort", "auteur", "sorteer"};
    StringBuilder query = new StringBuilder("?");
    for (int one = 0; one < names.length; one++) {
      if (!values[one].isEmpty()) {
        query.append(names[one]).append('=').append(URLEncoder.encode(values[one], UTF_8));
        query.append('&');
      }
    }
    return query.toString();
  }

  private static String turn(String query, int page) {
    return query + "pagina=" + page;
  }
}
