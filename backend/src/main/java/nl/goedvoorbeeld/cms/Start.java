package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.cms.departure.Departures;
import nl.goedvoorbeeld.cms.frame.ItemLine;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.guest.RemarkPages;
import nl.goedvoorbeeld.cms.todo.ToDoPage;
import nl.goedvoorbeeld.cms.todo.ToDoPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Kept;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.Merger;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.desk.Plan;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.Trouble;
import nl.goedvoorbeeld.desk.Troubles;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.list.Entry;
import nl.goedvoorbeeld.desk.list.Lists;
import nl.goedvoorbeeld.desk.todo.Held;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.web.Networks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The front of the desk: what waits for somebody. Each list is short here, and whole at an address
/// of its own.
@Controller
class Start {
  private static final int SHORT = 5;

  /// Nobody looks through more than this of what they did not save.
  private static final int MOST = 100;

  private static final String HELP = "paginas-hulp-voor-redacteuren";
  private static final String LIST = Screens.DESK + "/lijst/";

  /// What was refused longer ago has been dealt with, or nobody minds.
  private static final Duration RECENT = Duration.ofDays(30);

  /// Nobody expects something in them, so nothing is said where there is nothing.
  private static final Set<Waiting> RARE =
      EnumSet.of(Waiting.TO_MERGE, Waiting.NEWS, Waiting.REMARKED);

  private final Lists lists;
  private final ToDoPages toDos;
  private final News news;
  private final Mergers mergers;
  private final Plans plans;
  private final Remarks remarks;
  private final Troubles troubles;
  private final Acts acts;
  private final Workbench workbench;
  private final Libraries libraries;
  private final Networks networks;
  private final Screens screens;
  private final Clock clock;

  Start(
      Lists lists,
      ToDoPages toDos,
      News news,
      Mergers mergers,
      Plans plans,
      Remarks remarks,
      Troubles troubles,
      Acts acts,
      Workbench workbench,
      Libraries libraries,
      Networks networks,
      Screens screens,
      Clock clock) {
    this.lists = lists;
    this.toDos = toDos;
    this.news = news;
    this.mergers = mergers;
    this.plans = plans;
    this.remarks = remarks;
    this.troubles = troubles;
    this.acts = acts;
    this.workbench = workbench;
    this.libraries = libraries;
    this.networks = networks;
    this.screens = screens;
    this.clock = clock;
  }

  /// The lists, in the order of what cannot wait.
  private enum Waiting {
    MISSED("planning-geweigerd", "Gepland, maar niet gelukt", "Elke planning is gelukt."),
    REFUSED("teruggegeven", "Teruggegeven", "Er is niets teruggegeven."),
    TO_MERGE("samen-te-voegen", "Samenvoegen, ter goedkeuring", "Er is niets voorgesteld."),
    NEWS("van-anderen", "Wat anderen met uw werk deden", "Niemand deed de laatste tijd iets weg."),
    TO_CHECK("ter-controle", "Ter controle", "Er wacht niets op controle."),
    TYPED(
        "niet-opgeslagen",
        "Getypt en nog niet opgeslagen",
        "Alles wat u typte, is als versie opgeslagen."),
    REMARKED("opmerkingen", "Open opmerkingen", "Er staat geen opmerking open."),
    UNCHECKED("na-te-kijken", "Met spoed openbaar, nog na te kijken", "Er is niets na te kijken."),
    MINE("van-mij", "Waar u aan schrijft", "U hebt geen open concepten."),
    PLANNED("gepland", "Gepland", "Er staat niets gepland."),
    PUBLISHED("gepubliceerd", "Laatst gepubliceerd", "Er is nog niets gepubliceerd.");

    private final String word;
    private final String title;
    private final String none;

    Waiting(String word, String title, String none) {
      this.word = word;
      this.title = title;
      this.none = none;
    }
  }

  @GetMapping(Screens.DESK)
  ResponseEntity<byte[]> show(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    List<StartPage.Lines> all = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (Waiting list : Waiting.values()) {
      List<ItemLine> lines = lines(list, editor);
      if (lines.isEmpty()) {
        if (!RARE.contains(list)) {
          none.add(list.none);
        }
        continue;
      }
      all.add(
          new StartPage.Lines(
              list.title,
              lines.stream().limit(SHORT).toList(),
              lines.size() > SHORT ? LIST + list.word : "",
              (list == Waiting.PUBLISHED ? "De laatste " : "Alle ") + lines.size()));
    }
    toDo(editor).ifPresentOrElse(all::addFirst, () -> none.add("Er is niets te doen."));
    failed(editor).ifPresent(all::addFirst);
    return screens.show(
        "start",
        new StartPage(
            screens.frame(request, "Redactie", editor),
            editor.name(),
            libraries.snapshot().item(HELP).map(Item::address).orElse(""),
            editor.role().covers(Role.ADMINISTRATOR) ? warning() : "",
            editor.hasSecondFactor()
                ? ""
                : "Uw account is alleen met een wachtwoord beschermd. Stel een tweede stap in.",
            all,
            none));
  }

  /// The first of what asks for somebody, and where the rest is.
  private Optional<StartPage.Lines> toDo(Editor editor) {
    Snapshot now = libraries.snapshot();
    ToDoList.Page page = toDos.first(now, editor);
    Set<String> seen = new HashSet<>();
    List<Held> first =
        page.lines().stream()
            // Two amounts of one scheme are one line here.
            .filter(one -> seen.add(ToDoPages.item(one) + ToDoPages.inShort(one)))
            .limit(SHORT)
            .toList();
    Map<String, Entry> entries = entries(now, first.stream().map(ToDoPages::item).toList());
    List<ItemLine> lines =
        first.stream()
            .flatMap(
                one ->
                    Optional.ofNullable(entries.get(ToDoPages.item(one))).stream()
                        .map(entry -> line(entry, ToDoPages.inShort(one))))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new StartPage.Lines("Te doen", lines, Screens.TO_DO, "Alle " + page.total()));
  }

  /// What did not happen by itself; at the list of what is to do stands what it is about.
  private Optional<StartPage.Lines> failed(Editor editor) {
    if (!editor.role().covers(Role.ADMINISTRATOR)) {
      return Optional.empty();
    }
    List<Trouble> all = troubles.all();
    List<ItemLine> lines =
        all.stream()
            .limit(SHORT)
            .map(
                one ->
                    new ItemLine(
                        ToDoPages.FAILED, one.title(), Screens.moment(one.at()), one.sentence()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StartPage.Lines(
                ToDoPage.FAILED_TITLE, lines, ToDoPages.FAILED, "Alle " + all.size()));
  }

  private String warning() {
    return networks
        .untrustedProxy()
        .map(
            address ->
                "Wie zich aanmeldt, komt steeds via %s, en dat adres staat niet in GV_TRUSTED_PROXIES. Daardoor tellen allen als één netwerk, en houdt wie zich vaak vergist de anderen buiten. Is dat een proxy van u, zet het adres dan in die instelling."
                    .formatted(address))
        .orElse("");
  }

  @GetMapping(LIST + "{word:[a-z-]{1,40}}")
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String word) {
    for (Waiting list : Waiting.values()) {
      if (list.word.equals(word)) {
        List<ItemLine> lines = lines(list, editor);
        return screens.show(
            "werklijst",
            new WorkListPage(
                screens.frame(request, list.title, editor),
                lines.isEmpty() ? list.none : Dutch.count(lines.size(), "item", "items"),
                lines));
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private List<ItemLine> lines(Waiting list, Editor editor) {
    Snapshot now = libraries.snapshot();
    return switch (list) {
      case MINE -> lines(lists.mine(now, editor.email()));
      case TO_CHECK -> lines(lists.toCheck(now));
      case REFUSED -> refused(now);
      case TO_MERGE -> mergers(now, mergers.waiting());
      case NEWS -> news(now, editor);
      case PUBLISHED -> lines(lists.recentlyPublished(now));
      case TYPED -> typed(now, workbench.kept(editor.email()));
      case REMARKED -> remarked(now);
      case UNCHECKED -> unchecked(now);
      case PLANNED -> planned(now, plans.waiting(), Plan::when);
      case MISSED ->
          planned(
              now,
              troubles.missed(clock.instant().minus(RECENT)),
              plan -> plan.when() + ". " + plan.because());
    };
  }

  private static List<ItemLine> lines(List<Entry> entries) {
    return entries.stream()
        .map(entry -> line(entry, entry.state().map(WorkState::word).orElse("")))
        .toList();
  }

  private List<ItemLine> typed(Snapshot now, List<Kept> all) {
    List<Kept> some = all.stream().limit(MOST).toList();
    Map<String, Entry> entries = entries(now, some.stream().map(Kept::itemId).toList());
    return some.stream()
        .flatMap(
            kept ->
                Optional.ofNullable(entries.get(kept.itemId())).stream()
                    .map(entry -> line(entry, "getypt op " + Screens.moment(kept.at()))))
        .toList();
  }

  private List<ItemLine> refused(Snapshot now) {
    return lists.refused(now).stream()
        .map(
            entry ->
                line(
                    entry,
                    acts.reviews(entry.itemId()).stream()
                        .findFirst()
                        .map(review -> "teruggegeven door " + review.author())
                        .orElse("")))
        .toList();
  }

  private List<ItemLine> mergers(Snapshot now, List<Merger> some) {
    Map<String, Entry> entries = entries(now, some.stream().map(Merger::itemId).toList());
    return some.stream()
        .flatMap(
            merger ->
                Optional.ofNullable(entries.get(merger.itemId())).stream()
                    .map(entry -> line(entry, Departures.what(now, merger))))
        .toList();
  }

  private List<ItemLine> news(Snapshot now, Editor editor) {
    List<News.Told> told = news.of(editor.email(), clock.instant().minus(RECENT));
    Map<String, Entry> entries = entries(now, told.stream().map(News.Told::itemId).toList());
    return told.stream()
        .flatMap(
            one ->
                Optional.ofNullable(entries.get(one.itemId())).stream()
                    .map(entry -> line(entry, one.what())))
        .toList();
  }

  private List<ItemLine> remarked(Snapshot now) {
    List<Remark> last = remarks.waiting();
    Map<String, Entry> entries = entries(now, last.stream().map(Remark::itemId).toList());
    return last.stream()
        .flatMap(
            one ->
                Optional.ofNullable(entries.get(one.itemId())).stream()
                    .map(
                        entry ->
                            line(
                                entry,
                                "de laatste van %s, %s"
                                    .formatted(RemarkPages.author(one), Screens.moment(one.at())))))
        .toList();
  }

  private List<ItemLine> unchecked(Snapshot now) {
    List<String> ids = acts.unchecked().stream().map(Acts.Unchecked::itemId).toList();
    Map<String, Entry> entries = entries(now, ids);
    return Stream.concat(
            ids.stream()
                .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
                .map(entry -> line(entry, "nog na te kijken")),
            mergers(now, mergers.unchecked()).stream())
        .toList();
  }

  private List<ItemLine> planned(Snapshot now, List<Plan> some, Function<Plan, String> state) {
    Map<String, Entry> entries = entries(now, some.stream().map(Plan::itemId).toList());
    return some.stream()
        .flatMap(
            plan ->
                Optional.ofNullable(entries.get(plan.itemId())).stream()
                    .map(entry -> line(entry, state.apply(plan))))
        .toList();
  }

  private Map<String, Entry> entries(Snapshot now, Collection<String> ids) {
    return lists.of(now, ids).stream().collect(Collectors.toMap(Entry::itemId, one -> one));
  }

  private static ItemLine line(Entry entry, String state) {
    return new ItemLine(
        Subjects.address(entry.itemId()), Subjects.title(entry), entry.kind().word(), state);
  }
}
