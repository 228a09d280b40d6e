package nl.goedvoorbeeld.cms.todo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.todo.ToDoPage.Typed;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ToDoDeed;
import nl.goedvoorbeeld.desk.Troubles;
import nl.goedvoorbeeld.desk.letter.DeskAddress;
import nl.goedvoorbeeld.desk.list.Entry;
import nl.goedvoorbeeld.desk.list.Lists;
import nl.goedvoorbeeld.desk.todo.Held;
import nl.goedvoorbeeld.desk.todo.ToDo;
import nl.goedvoorbeeld.desk.todo.ToDo.Reason;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import nl.goedvoorbeeld.desk.todo.ToDoList.Key;
import nl.goedvoorbeeld.desk.todo.ToDoList.Wanted;
import nl.goedvoorbeeld.desk.todo.ToDoList.Whose;
import nl.goedvoorbeeld.mail.LetterState;
import nl.goedvoorbeeld.mail.Postbox;
import nl.goedvoorbeeld.newsletter.alert.Alerts;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What asks for somebody: to see, to take up, and to set aside until a day.
@Controller
public class ToDoPages {
  private static final String ADDRESS = Screens.TO_DO;

  /// The part of the page with what was to happen by itself and did not.
  public static final String FAILED = DeskAddress.FAILED;

  private static final String YES = "ja";

  private final ToDoList list;
  private final Troubles troubles;
  private final Postbox postbox;
  private final Lists lists;
  private final Libraries libraries;
  private final Screens screens;
  private final Desk desk;
  private final Alerts alerts;
  private final Clock clock;

  ToDoPages(
      ToDoList list,
      Troubles troubles,
      Postbox postbox,
      Lists lists,
      Libraries libraries,
      Screens screens,
      Desk desk,
      Alerts alerts,
      Clock clock) {
    this.list = list;
    this.troubles = troubles;
    this.postbox = postbox;
    this.lists = lists;
    this.libraries = libraries;
    this.screens = screens;
    this.desk = desk;
    this.alerts = alerts;
    this.clock = clock;
  }

  /// What the list is asked for, in the words of its address.
  private record Asked(String reason, String whose, String aside, String page) {
    Wanted wanted() {
      Optional<Reason> known = Reason.ofWord(reason);
      Optional<Whose> who =
          WHOSE.entrySet().stream()
              .filter(one -> one.getValue().value().equals(whose))
              .map(Map.Entry::getKey)
              .findFirst();
      if (known.isEmpty() != reason.isEmpty()
          || who.isEmpty()
          || !(aside.isEmpty() || aside.equals(YES))) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
      return new Wanted(known, who.get(), aside.equals(YES), Screens.page(page));
    }

    /// The end of the address of a page of this list.
    String turn(int number) {
      return Stream.of("reden=" + reason, "wie=" + whose, "terzijde=" + aside, "pagina=" + number)
          .filter(one -> !one.endsWith("="))
          .collect(Collectors.joining("&", "?", ""));
    }
  }

  /// What can be chosen of who took it up.
  private static final Map<Whose, Choice> WHOSE =
      new EnumMap<>(
          Map.of(
              Whose.ANYBODYS, new Choice("", "Iedereen", false),
              Whose.MINE, new Choice("mij", "Door mij opgepakt", false),
              Whose.NOBODYS, new Choice("niemand", "Nog door niemand", false)));

  /// What is said of something to do, by the word in its address.
  private static Optional<ToDoDeed> deed(
      String word, Snapshot now, Key key, String day, String because) {
    return Stream.<ToDoDeed>of(
            new ToDoDeed.TakeUp(now, key),
            new ToDoDeed.PutBack(now, key),
            new ToDoDeed.Postpone(now, key, day(day), because),
            new ToDoDeed.AskAgain(now, key),
            new ToDoDeed.LeaveAsItIs(now, key))
        .filter(one -> one.act().address().equals(word))
        .findFirst();
  }

  /// What was refused, to be shown where it was sent.
  private record Refused(Key key, String sentence, Typed typed) {}

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam(defaultValue = "") String wie,
      @RequestParam(defaultValue = "") String terzijde,
      @RequestParam(defaultValue = "1") String pagina) {
    Asked asked = new Asked(reden, wie, terzijde, pagina);
    return show(request, editor, HttpStatus.OK, asked, Optional.empty());
  }

  @PostMapping(ADDRESS + "/{daad:[a-z]{1,20}}")
  ResponseEntity<byte[]> act(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String daad,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String waarom,
      @RequestParam(defaultValue = "") String wat,
      @RequestParam(defaultValue = "") String dag,
      @RequestParam(defaultValue = "") String woord,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam(defaultValue = "") String wie,
      @RequestParam(defaultValue = "") String terzijde,
      @RequestParam(defaultValue = "1") String pagina) {
    Asked asked = new Asked(reden, wie, terzijde, pagina);
    Wanted wanted = asked.wanted();
    Key key =
        new Key(
            item,
            Reason.ofWord(waarom)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)),
            wat);
    Snapshot now = libraries.snapshot();
    ToDoDeed deed =
        deed(daad, now, key, dag, woord)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return switch (desk.perform(editor, deed)) {
      case Performed.Done<String> _ ->
          Screens.to(
              ADDRESS
                  + asked.turn(wanted.page())
                  + "&"
                  + Notice.of(deed.act()).query().substring(1));
      case Performed.Refused<String> refused ->
          show(
              request,
              editor,
              HttpStatus.CONFLICT,
              asked,
              Optional.of(
                  new Refused(
                      key,
                      refused.sentence(),
                      deed instanceof ToDoDeed.Postpone
                          ? new Typed(true, dag, woord)
                          : Typed.NOTHING)));
    };
  }

  /// A day that is none is one that cannot be chosen.
  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      return LocalDate.MIN;
    }
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      HttpStatus status,
      Asked asked,
      Optional<Refused> refused) {
    Wanted wanted = asked.wanted();
    Snapshot now = libraries.snapshot();
    ToDoList.Page page = list.find(now, wanted, editor.email());
    return screens.show(
        status,
        "te-doen",
        new ToDoPage(
            screens.frame(request, "Te doen", editor),
            failed(editor),
            mail(editor),
            refused.map(Refused::sentence).orElse(""),
            Stream.concat(
                    Stream.of(new Choice("", "Elke reden", wanted.reason().isEmpty())),
                    Arrays.stream(Reason.values())
                        .map(
                            one ->
                                new Choice(
                                    one.word(),
                                    one.title(),
                                    wanted.reason().filter(one::equals).isPresent())))
                .toList(),
            WHOSE.entrySet().stream()
                .map(
                    one ->
                        new Choice(
                            one.getValue().value(),
                            one.getValue().label(),
                            one.getKey() == wanted.whose()))
                .toList(),
            List.of(
                new Choice("", "Wat nu gevraagd wordt", !wanted.aside()),
                new Choice(YES, "Wat terzijde ligt", wanted.aside())),
            count(page),
            groups(now, page.lines(), editor, refused),
            asked.turn(page.page()),
            LocalDate.ofInstant(clock.instant(), Dutch.ZONE).plusDays(1).toString(),
            page.total() > 0 ? "" : none(wanted),
            page.page() > 1 ? ADDRESS + asked.turn(page.page() - 1) : "",
            page.page() < page.pages() ? ADDRESS + asked.turn(page.page() + 1) : ""));
  }

  private List<ToDoPage.Failed> failed(Editor editor) {
    return Stream.concat(paused(editor), broken(editor)).toList();
  }

  /// For who can have mail go again.
  private Stream<ToDoPage.Failed> paused(Editor editor) {
    return postbox.pause(editor).stream()
        .map(
            pause ->
                new ToDoPage.Failed(
                    "Mail aan abonnees staat stil",
                    Screens.MAIL_PAUSE,
                    "bekijk wat gaat als u hervat",
                    Screens.moment(pause.since()),
                    "Er is een back-up teruggezet. " + pause.why().sentence()));
  }

  /// For who can look in the log.
  private Stream<ToDoPage.Failed> broken(Editor editor) {
    return editor.role().covers(Role.ADMINISTRATOR)
        ? troubles.all().stream()
            .map(
                one ->
                    new ToDoPage.Failed(
                        one.title(),
                        one.itemId().map(Subjects::address).orElse(""),
                        one.itemId().orElse(""),
                        Screens.moment(one.at()),
                        one.sentence()))
        : Stream.of();
  }

  /// What of the mail waits for a decision, for who may take it.
  private List<ToDoPage.Waiting> mail(Editor editor) {
    List<ToDoPage.Waiting> waiting = new ArrayList<>();
    int news = editor.role().covers(Role.CHIEF_EDITOR) ? alerts.heldItems() : 0;
    if (news > 0) {
      waiting.add(
          new ToDoPage.Waiting(
              Screens.ALERTS,
              "Attenderingen",
              "Nieuws over %s wacht. Beslis of abonnees er bericht van krijgen."
                  .formatted(Dutch.count(news, "item", "items"))));
    }
    int letters = postbox.toDecide(editor);
    if (letters > 0) {
      waiting.add(
          new ToDoPage.Waiting(
              Screens.POSTBOX + "?staat=" + LetterState.HELD.code(),
              "Postvak uit",
              "%s bewaard. Beslis wat nog wordt verzonden."
                  .formatted(Dutch.count(letters, "bericht is", "berichten zijn"))));
    }
    return waiting;
  }

  private static String count(ToDoList.Page page) {
    String number = Dutch.count(page.total(), "punt", "punten");
    return page.pages() == 1
        ? number
        : "%s, pagina %d van %d".formatted(number, page.page(), page.pages());
  }

  private static String none(Wanted wanted) {
    if (wanted.aside()) {
      return "Er ligt niets terzijde.";
    }
    return wanted.reason().isEmpty() && wanted.whose() == Whose.ANYBODYS
        ? "Er is niets te doen. Hier komt vanzelf te staan wat aandacht vraagt."
        : "Er is niets te doen dat hieraan voldoet.";
  }

  private List<ToDoPage.Group> groups(
      Snapshot now, List<Held> lines, Editor editor, Optional<Refused> refused) {
    Map<String, Entry> entries = entries(now, lines);
    Map<Reason, List<ToDoPage.Line>> groups = new EnumMap<>(Reason.class);
    for (Held one : lines) {
      List<ToDoPage.Line> group =
          groups.computeIfAbsent(one.toDo().reason(), _ -> new ArrayList<>());
      Optional.ofNullable(entries.get(one.toDo().itemId()))
          .ifPresent(entry -> group.add(line(one, entry, editor, refused, group.size() + 1)));
    }
    return groups.entrySet().stream()
        .map(one -> new ToDoPage.Group(one.getKey().title(), one.getValue()))
        .toList();
  }

  private Map<String, Entry> entries(Snapshot now, List<Held> lines) {
    return lists
        .of(now, lines.stream().map(one -> one.toDo().itemId()).distinct().toList())
        .stream()
        .collect(Collectors.toMap(Entry::itemId, one -> one));
  }

  private ToDoPage.Line line(
      Held one, Entry entry, Editor editor, Optional<Refused> refused, int number) {
    ToDo asked = one.toDo();
    String me = editor.email();
    Role role = editor.role();
    boolean mayWait = list.maySetAside(one, role, me) instanceof May.Yes;
    String address = Subjects.address(asked.itemId());
    return new ToDoPage.Line(
        asked.reason().word() + "-" + number,
        asked.itemId(),
        asked.reason().word(),
        asked.subject(),
        address,
        Subjects.title(entry),
        entry.kind().word(),
        asked.sentence(),
        asked.reason() == Reason.OURS_CHANGED ? address + TwoTextsPages.PART : "",
        one.who().orElse(""),
        one.aside().map(ToDoPages::aside).orElse(""),
        list.mayTake(one, me) instanceof May.Yes,
        list.mayPutBack(one, role, me) instanceof May.Yes,
        mayWait && one.aside().isEmpty(),
        mayWait && one.aside().isPresent(),
        list.mayLeave(one, role, me) instanceof May.Yes,
        refused
            .filter(it -> it.key().equals(Key.of(asked)))
            .map(Refused::typed)
            .orElse(Typed.NOTHING));
  }

  private static String aside(Held.Aside aside) {
    return "Ligt terzijde tot %s, door %s: «%s»"
        .formatted(Dutch.day(aside.until()), aside.by(), aside.because());
  }

  /// The first of what is asked, for the front of the desk, and how many there are.
  public ToDoList.Page first(Snapshot now, Editor editor) {
    return list.find(now, Wanted.ALL, editor.email());
  }

  public static String item(Held one) {
    return one.toDo().itemId();
  }

  /// What is asked of an item, in a line that names the item.
  public static String inShort(Held one) {
    String title = one.toDo().reason().title();
    String what = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    String day = one.toDo().day().map(when -> ", " + Dutch.date(when)).orElse("");
    return what + day + one.who().map(who -> ", opgepakt door " + who).orElse("");
  }
}
