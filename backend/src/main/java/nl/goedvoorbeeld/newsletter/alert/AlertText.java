package nl.goedvoorbeeld.newsletter.alert;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.Leaving;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.Subscriber;
import nl.goedvoorbeeld.newsletter.SubscriberLinks;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.scheme.Schemes;

/// What one person reads: of each item one entry, in the words and numbers of its page today.
final class AlertText {
  /// So that a letter stays below the size at which programs for mail cut it off: at a hundred
  /// thousand bytes, with the way out at its end.
  static final int MOST = 50;

  private static final int ROOM = 80_000;
  private static final int AROUND_AN_ENTRY = 800;

  /// More ways out of one thing each would be more than one reads; behind the first of all stands
  /// each.
  private static final int MOST_WAYS_OUT = 10;

  private static final String LIST = "attenderingen.";

  private final Visit visit;
  private final Snapshot snapshot;
  private final SubscriberLinks links;
  private final Map<String, Instant> told;

  /// @param told when this person was last told of what was withdrawn
  AlertText(Visit visit, SubscriberLinks links, Map<String, Instant> told) {
    this.visit = visit;
    this.snapshot = visit.snapshot();
    this.links = links;
    this.told = told;
  }

  /// @param told what they know once they have it
  record Made(Letter letter, List<DueNews> told) {}

  /// Nothing where all of it has gone meanwhile.
  ///
  /// @param due the newest first
  Optional<Made> of(Subscriber subscriber, List<DueNews> due, Instant now) {
    Map<String, List<DueNews>> byItem = new LinkedHashMap<>();
    due.stream()
        .filter(this::holds)
        .forEach(one -> byItem.computeIfAbsent(one.news().item(), _ -> new ArrayList<>()).add(one));
    List<DueNews> said = byItem.values().stream().flatMap(List::stream).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<MailBlock.Entry> entries = entries(byItem);
    int more = byItem.size() - entries.size();
    List<MailBlock> blocks = new ArrayList<>(entries);
    if (more > 0) {
      blocks.add(
          new MailBlock.Words("En nog %d. Die passen niet meer in deze mail.".formatted(more)));
      blocks.add(new MailBlock.Door("Zoek ze op de site", whole(search(said)), false));
    }
    UUID epoch = snapshot.stand().epoch();
    List<UUID> subscriptions =
        said.stream().map(one -> one.subscription().id()).distinct().toList();
    Letter letter =
        new Letter(
            LetterKind.ALERT,
            "%s %d".formatted(subscriber.id(), said.getFirst().news().id()),
            subscriber.recipient(),
            new MailText(
                subject(entries.getFirst().title(), byItem.size()), "nl", blocks, foot(said)),
            new Leaving(
                whole(links.leaving(epoch, subscriptions)),
                LIST + URI.create(visit.house().baseUrl()).getHost().toLowerCase(Locale.ROOT),
                said.stream().map(DueNews::mark).toList()),
            now.plus(visit.house().retention().alerts()));
    return Optional.of(new Made(letter, said));
  }

  /// As many as there is room for.
  private List<MailBlock.Entry> entries(Map<String, List<DueNews>> byItem) {
    List<MailBlock.Entry> entries = new ArrayList<>();
    int room = ROOM;
    for (Map.Entry<String, List<DueNews>> item : byItem.entrySet()) {
      MailBlock.Entry entry = entry(item.getKey(), item.getValue());
      room -= bytes(entry.title()) + bytes(entry.href()) + bytes(entry.line());
      room -= bytes(entry.reason()) + AROUND_AN_ENTRY;
      if (entries.size() == MOST || room < 0 && !entries.isEmpty()) {
        return entries;
      }
      entries.add(entry);
    }
    return entries;
  }

  /// On the way: letters with an accent take six, and signs that mean something in HTML as many.
  private static int bytes(String words) {
    return words
        .chars()
        .map(letter -> letter > '~' ? 9 : letter == '&' || letter == '"' ? 6 : 1)
        .sum();
  }

  /// The way to all that this person has; and out of each of what this letter is for, where that is
  /// more than one.
  private List<MailBlock.Door> foot(List<DueNews> said) {
    UUID epoch = snapshot.stand().epoch();
    Map<UUID, Subscription> all = new LinkedHashMap<>();
    said.forEach(one -> all.putIfAbsent(one.subscription().id(), one.subscription()));
    List<MailBlock.Door> foot = new ArrayList<>();
    foot.add(
        new MailBlock.Door(
            "Wijzigen, pauzeren of stoppen",
            whole(links.address(Purpose.PREFERENCES, epoch, all.keySet().iterator().next())),
            true));
    if (all.size() > 1) {
      all.values().stream()
          .limit(MOST_WAYS_OUT)
          .forEach(
              one ->
                  foot.add(
                      new MailBlock.Door(
                          "Stoppen met " + words(one),
                          whole(links.address(Purpose.LEAVE, epoch, one.id())),
                          true)));
    }
    foot.add(new MailBlock.Door("Wat wij met uw adres doen", whole("/privacy"), false));
    return List.copyOf(foot);
  }

  private static String subject(String title, int number) {
    return number == 1 ? title : "%s en nog %d".formatted(title, number - 1);
  }

  /// Whether it is still so. What has gone is told of as such, and of nothing else.
  private boolean holds(DueNews one) {
    boolean there =
        snapshot
            .item(one.news().item())
            .filter(item -> snapshot.lists(item) && item.expired().isEmpty())
            .isPresent();
    return there != (one.news().happening() == Happening.WITHDRAWN);
  }

  private MailBlock.Entry entry(String id, List<DueNews> some) {
    return snapshot
        .item(id)
        .filter(item -> item.expired().isEmpty())
        .map(item -> there(item, some))
        .orElseGet(() -> gone(id, some));
  }

  private MailBlock.Entry there(Item item, List<DueNews> some) {
    List<String> said = new ArrayList<>();
    Set<Happening> happened = new LinkedHashSet<>();
    some.forEach(one -> happened.add(one.news().happening()));
    happened.stream().sorted().forEach(one -> said.add(sentence(one, item, some)));
    if (item.content() instanceof Scheme scheme) {
      said.add(sentence(Schemes.status(visit, scheme).words()));
      String amount = Schemes.amountNow(visit, scheme);
      if (!amount.isEmpty()) {
        said.add(sentence(amount));
      }
    } else if (happened.contains(Happening.PUBLISHED)) {
      said.add(sentence(item.masthead().summary()));
    }
    String language = Tongue.said(item);
    return new MailBlock.Entry(
        item.title() + (language.isEmpty() ? "" : " (" + language + ")"),
        whole(visit.at(item.address())),
        String.join(" ", said),
        reason(some));
  }

  private String sentence(Happening happening, Item item, List<DueNews> some) {
    return switch (happening) {
      case PUBLISHED -> "Nieuw: %s.".formatted(item.kind().word());
      case CHANGED -> changed(item, some);
      case BACK -> "Dit staat weer op de site.";
      case OPENED -> "Is nu open of van kracht.";
      case CLOSING_SOON -> "Sluit binnenkort.";
      case CLOSED -> "Gesloten.";
      case AMOUNT_KNOWN -> known(item, some);
      case WITHDRAWN -> "";
    };
  }

  /// The last of what changed.
  private String changed(Item item, List<DueNews> some) {
    long generation =
        some.stream()
            .map(DueNews::news)
            .filter(news -> news.happening() == Happening.CHANGED)
            .mapToLong(AlertNews::generation)
            .max()
            .orElse(0);
    Optional<Change> change =
        snapshot.history(item).stream().filter(one -> one.generation() == generation).findFirst();
    String when = change.map(one -> " op " + day(one.at())).orElse("");
    String note = change.map(Change::note).orElse("");
    return note.isEmpty()
        ? "Gewijzigd%s.".formatted(when)
        : "Gewijzigd%s: %s".formatted(when, sentence(note));
  }

  /// The amount is read on the first day of its year.
  private String known(Item item, List<DueNews> some) {
    return some.stream()
        .map(DueNews::news)
        .filter(news -> news.happening() == Happening.AMOUNT_KNOWN)
        .findFirst()
        .map(
            news -> {
              Visit then = visit.on(LocalDate.of(Integer.parseInt(news.mark()), 1, 1));
              String amount =
                  item.content() instanceof Scheme scheme ? Schemes.amountNow(then, scheme) : "";
              return amount.isEmpty()
                  ? "Het bedrag van %s is bekend.".formatted(news.mark())
                  : "Het bedrag van %s is bekend: %s.".formatted(news.mark(), amount);
            })
        .orElse("");
  }

  /// What was published by mistake may have named what should not be named: it is not named again.
  private MailBlock.Entry gone(String id, List<DueNews> some) {
    String when = Optional.ofNullable(told.get(id)).map(at -> " op " + day(at)).orElse("");
    Optional<Item> now = snapshot.current(id);
    if (now.isPresent()) {
      String line =
          now.get()
              .expired()
              .map(note -> "Vervallen. " + note)
              .orElse(
                  "De pagina waarover wij u%s schreven, is hiermee samengevoegd.".formatted(when));
      return new MailBlock.Entry(
          now.get().title(), whole(visit.at(now.get().address())), line, reason(some));
    }
    Optional<Kind> kind = snapshot.kindOf(id);
    return new MailBlock.Entry(
        "Ingetrokken: " + kind.map(Kind::word).orElse("pagina"),
        whole(kind.filter(one -> one != Kind.PAGE).map(one -> "/" + one.folder()).orElse("/")),
        "Wij schreven u hier%s over. Het was niet goed en staat niet meer op de site."
            .formatted(when),
        reason(some));
  }

  private String reason(List<DueNews> some) {
    Set<String> wanted = new LinkedHashSet<>();
    Set<String> earlier = new LinkedHashSet<>();
    for (DueNews one : some) {
      (asked(one) ? wanted : earlier).add(words(one.subscription()));
    }
    earlier.removeAll(wanted);
    List<String> reasons = new ArrayList<>();
    if (!wanted.isEmpty()) {
      reasons.add("u bericht wilt over " + and(wanted));
    }
    if (!earlier.isEmpty()) {
      reasons.add("wij u hier eerder over schreven, bij uw abonnement op " + and(earlier));
    }
    return "U krijgt dit omdat " + String.join(", en omdat ", reasons) + ".";
  }

  /// Whether the subscription is for this, and not for what it became of.
  private static boolean asked(DueNews one) {
    What what = one.subscription().interest().what();
    return what == What.ITEM
        || switch (one.news().happening()) {
          case WITHDRAWN, BACK -> false;
          case CHANGED -> what != What.EXAMPLES && what != What.EZINE;
          case PUBLISHED, OPENED, CLOSING_SOON, CLOSED, AMOUNT_KNOWN -> true;
        };
  }

  private String words(Subscription subscription) {
    InterestWords words = InterestWords.of(subscription.interest(), snapshot);
    return words.conditions().isEmpty()
        ? words.title()
        : "%s (%s)".formatted(words.title(), String.join("; ", words.conditions()));
  }

  private static String and(Collection<String> some) {
    return String.join(", en over ", some);
  }

  /// Where most of what is left out is found.
  private String search(List<DueNews> said) {
    return said.stream()
        .map(one -> one.subscription().interest().filter())
        .filter(filter -> !filter.isEverything())
        .findFirst()
        .map(filter -> filter.in(snapshot.vocabularies()).query().encoded())
        .map(query -> Visit.SEARCH + "?" + query)
        .orElse(Visit.SEARCH);
  }

  private String whole(String address) {
    return visit.house().baseUrl() + address;
  }

  private static String day(Instant at) {
    return Dutch.day(LocalDate.ofInstant(at, Dutch.ZONE));
  }

  private static String sentence(String words) {
    String stripped = words.strip();
    return stripped.isEmpty() || ".?!".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }
}
