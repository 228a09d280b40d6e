package nl.goedvoorbeeld.site.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.Choosing;
import nl.goedvoorbeeld.newsletter.Chosen;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.Subscribing;
import nl.goedvoorbeeld.newsletter.Subscribing.Application;
import nl.goedvoorbeeld.newsletter.Subscribing.Left;
import nl.goedvoorbeeld.newsletter.Subscribing.Moved;
import nl.goedvoorbeeld.newsletter.Subscribing.Moving;
import nl.goedvoorbeeld.newsletter.Subscribing.Overview;
import nl.goedvoorbeeld.newsletter.Subscribing.Preferences;
import nl.goedvoorbeeld.newsletter.Subscribing.Refusal;
import nl.goedvoorbeeld.newsletter.Subscribing.Reply;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.Tick;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.site.frame.Frames;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.theme.Theme;
import nl.goedvoorbeeld.web.Answer;
import nl.goedvoorbeeld.web.Networks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is done with the form of {@link SignUp}, and what stands behind the links out of mails. To
/// look at a page changes nothing, since programs look too; a button does.
///
/// The secret in an address is all that lets somebody in, so it is kept from other sites, caches
/// and search engines; and of a link that does not work it is not said why.
@Controller
class SubscriberPages {
  private static final String CONFIRM = SignUp.PATH + "/bevestigen/";
  private static final String PREFERENCES = SignUp.PATH + "/voorkeuren/";
  private static final String LEAVE = SignUp.PATH + "/afmelden/";
  private static final String DATA = SignUp.PATH + "/gegevens/";
  private static final String MOVE = SignUp.PATH + "/verhuizen/";
  private static final String MOVE_BACK = SignUp.PATH + "/terugzetten/";

  private static final String WHICH = "abonnement";
  private static final String DO = "doe";
  private static final String DONE = "gedaan";

  private static final String NO_ADDRESS =
      "Vul een e-mailadres in, zoals naam@voorbeeld.nl. Controleer of er geen teken te veel staat.";

  private static final List<FormFault> DOUBTED =
      List.of(new FormFault(Entered.MEANT, "Klopt het e-mailadres? Kies welk adres u bedoelt."));

  private final Subscribing subscribing;
  private final Libraries libraries;
  private final Theme theme;
  private final House house;
  private final Networks networks;
  private final Clock clock;

  SubscriberPages(
      Subscribing subscribing,
      Libraries libraries,
      Theme theme,
      House house,
      Networks networks,
      Clock clock) {
    this.subscribing = subscribing;
    this.libraries = libraries;
    this.theme = theme;
    this.house = house;
    this.networks = networks;
    this.clock = clock;
  }

  /// Asks for what was chosen. Whoever it is for, the page is the same.
  @PostMapping(SignUp.PATH)
  ResponseEntity<byte[]> ask(HttpServletRequest request) {
    Map<String, List<String>> fields = fields(request);
    return visit(
        visit ->
            Entered.read(visit.library(), fields)
                .map(entered -> ask(request, visit, entered))
                .orElseGet(() -> strange(visit)));
  }

  private ResponseEntity<byte[]> ask(HttpServletRequest request, Visit visit, Entered entered) {
    List<FormFault> faults = new ArrayList<>();
    var interests = entered.interests(visit.library());
    if (interests.isEmpty()) {
      faults.add(new FormFault(Chosen.WHAT, "Kies ten minste één onderwerp."));
    } else if (entered.chosen().choseSchemesWithoutNews()) {
      faults.add(new FormFault(Chosen.NEWS, "Kies wanneer u bericht over regelingen wilt."));
    }
    Optional<SubscriberAddress> address = SubscriberAddress.read(entered.address().chosen());
    if (address.isEmpty()) {
      faults.add(new FormFault(Entered.ADDRESS, NO_ADDRESS));
    }
    if (!faults.isEmpty() || address.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, visit, entered, Optional.empty(), faults);
    }
    if (!entered.trap().isEmpty()) {
      return sent(visit, address.get());
    }
    return switch (subscribing.ask(
        new Application(
            entered.address().chosen(),
            entered.address().wasAsked(),
            interests,
            entered.chosen().rhythm(),
            !entered.chosen().allChanges()),
        networks.of(request))) {
      case Reply.Accepted(SubscriberAddress accepted) -> sent(visit, accepted);
      case Reply.Doubted(_, SubscriberAddress perhaps) ->
          form(HttpStatus.OK, visit, entered, Optional.of(perhaps.shown()), DOUBTED);
      case Reply.Refused(Refusal why) ->
          form(
              status(why),
              visit,
              entered,
              Optional.empty(),
              List.of(
                  new FormFault(
                      why == Refusal.TOO_MANY_CHOSEN ? Chosen.WHAT : Entered.ADDRESS,
                      sentence(why))));
    };
  }

  private ResponseEntity<byte[]> form(
      HttpStatus status,
      Visit visit,
      Entered entered,
      Optional<String> perhaps,
      List<FormFault> faults) {
    return page(status, "nieuwsbrief", SignUp.page(visit, entered, perhaps, faults));
  }

  private static HttpStatus status(Refusal why) {
    return why == Refusal.TOO_OFTEN
        ? HttpStatus.TOO_MANY_REQUESTS
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static String sentence(Refusal why) {
    return switch (why) {
      case NO_ADDRESS -> NO_ADDRESS;
      case NOT_PLAIN ->
          "Naar een adres met letters als é of ü voor de @ kunnen wij geen mail sturen. Vul een ander"
              + " adres in.";
      case NOTHING_CHOSEN -> "Kies ten minste één onderwerp.";
      case TOO_MANY_CHOSEN -> "Kies minder onderwerpen tegelijk.";
      case SAME_ADDRESS -> "Dit adres heeft u al. Vul een ander adres in.";
      case TOO_OFTEN ->
          "Vanaf uw netwerk is het afgelopen uur te vaak iets aangevraagd. Probeer het over een uur"
              + " nog eens.";
    };
  }

  /// Says the same of every address: whether it is known here, stands only in the mail.
  private ResponseEntity<byte[]> sent(Visit visit, SubscriberAddress address) {
    return message(
        HttpStatus.OK,
        visit,
        "Kijk in uw mail",
        List.of(
            "Op dit adres komt een mail met een link. Het begint pas als u daarachter op de knop drukt.",
            "Kreeg dit adres vandaag al zo’n mail van ons? Dan komt er geen tweede. Open dan de link in"
                + " die mail: daar staat ook wat u nu vroeg.",
            "Geen mail? Kijk bij de ongewenste mail, en of het adres hierboven klopt. Of probeer het"
                + " morgen nog eens."),
        List.of(address.shown()),
        List.of(new NamedLink(SignUp.PATH, "Terug naar het formulier")));
  }

  private ResponseEntity<byte[]> strange(Visit visit) {
    return message(
        HttpStatus.BAD_REQUEST,
        visit,
        "Dit formulier klopt niet",
        List.of("Er stond een keuze in die er niet meer is. Begin opnieuw."),
        List.of(),
        List.of(new NamedLink(SignUp.PATH, "Naar het formulier")));
  }

  // Who lost the link

  @PostMapping(SignUp.LINK)
  ResponseEntity<byte[]> askForLink(HttpServletRequest request) {
    Map<String, List<String>> fields = fields(request);
    Entered.Address typed = Entered.Address.read(fields);
    return visit(
        visit -> {
          Optional<SubscriberAddress> address = SubscriberAddress.read(typed.chosen());
          if (address.isPresent() && !Entered.first(fields, Entered.TRAP).isEmpty()) {
            return linkSent(visit, address.get());
          }
          return switch (subscribing.askForLink(
              typed.chosen(), typed.wasAsked(), networks.of(request))) {
            case Reply.Accepted(SubscriberAddress accepted) -> linkSent(visit, accepted);
            case Reply.Doubted(_, SubscriberAddress perhaps) ->
                link(HttpStatus.OK, visit, typed.typed(), perhaps.shown(), DOUBTED);
            case Reply.Refused(Refusal why) ->
                link(
                    status(why),
                    visit,
                    typed.typed(),
                    "",
                    List.of(new FormFault(Entered.ADDRESS, sentence(why))));
          };
        });
  }

  private ResponseEntity<byte[]> link(
      HttpStatus status, Visit visit, String address, String perhaps, List<FormFault> faults) {
    return page(status, "nieuwsbrief-link", SignUp.link(visit, address, perhaps, faults));
  }

  private ResponseEntity<byte[]> linkSent(Visit visit, SubscriberAddress address) {
    return message(
        HttpStatus.OK,
        visit,
        "Kijk in uw mail",
        List.of(
            "Is dit adres abonnee, dan komt daar een mail met de link.",
            "Kreeg dit adres vandaag al een mail met zo’n link? Dan komt er geen tweede. De link in die"
                + " mail werkt nog."),
        List.of(address.shown()),
        List.of(new NamedLink(SignUp.PATH, "Naar de nieuwsbrief")));
  }

  // To say that one wants it

  @GetMapping(CONFIRM + "{secret}")
  ResponseEntity<byte[]> toConfirm(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .toConfirm(secret)
                .map(overview -> confirmation(visit, secret, overview, List.of()))
                .orElseGet(() -> dead(visit)));
  }

  @PostMapping(CONFIRM + "{secret}")
  ResponseEntity<byte[]> confirm(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    Set<UUID> wanted = ids(fields(request));
    return visit(
        visit ->
            wanted.isEmpty()
                ? subscribing
                    .toConfirm(secret)
                    .map(
                        overview ->
                            confirmation(
                                visit,
                                secret,
                                overview,
                                List.of(new FormFault(WHICH, "Kies ten minste één onderwerp."))))
                    .orElseGet(() -> dead(visit))
                : subscribing
                    .confirm(secret, wanted)
                    .map(overview -> confirmed(visit, overview))
                    .orElseGet(() -> dead(visit)));
  }

  private ResponseEntity<byte[]> confirmation(
      Visit visit, String secret, Overview overview, List<FormFault> faults) {
    if (overview.asked().isEmpty()) {
      return confirmed(visit, overview);
    }
    String title = "Bevestig wat u wilt krijgen";
    return page(
        faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "nieuwsbrief-bevestigen",
        new ConfirmPage(
            frame(visit, (faults.isEmpty() ? "" : "Fout: ") + title),
            title,
            overview.subscriber().address().masked(),
            CONFIRM + secret,
            overview.asked().stream()
                .map(
                    one ->
                        new Tick(
                            one.id().toString(), line(visit.snapshot(), one), faults.isEmpty()))
                .toList(),
            lines(visit.snapshot(), overview.held()),
            faults));
  }

  private ResponseEntity<byte[]> confirmed(Visit visit, Overview overview) {
    return message(
        HttpStatus.OK,
        visit,
        "U bent abonnee",
        List.of("Op %s krijgt u bericht over:".formatted(overview.subscriber().address().masked())),
        lines(visit.snapshot(), overview.held()),
        List.of(new NamedLink("/", "Naar de voorpagina")),
        "In elke mail staat een link waarmee u wijzigt of stopt.");
  }

  // To change and to leave

  @GetMapping(PREFERENCES + "{secret}")
  ResponseEntity<byte[]> preferences(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    String said =
        Optional.ofNullable(request.getParameter(DONE)).map(SubscriberPages::said).orElse("");
    return visit(
        visit ->
            subscribing
                .preferences(secret)
                .map(mine -> preferences(visit, secret, mine, said))
                .orElseGet(() -> dead(visit)));
  }

  private ResponseEntity<byte[]> preferences(
      Visit visit, String secret, Preferences mine, String said) {
    UUID about = mine.about().id();
    String title = "Uw abonnement";
    List<Subscription> held = new ArrayList<>(mine.overview().held());
    held.sort(Comparator.comparing(one -> !one.id().equals(about)));
    return page(
        HttpStatus.OK,
        "nieuwsbrief-voorkeuren",
        new PreferencesPage(
            frame(visit, title),
            title,
            mine.overview().subscriber().address().masked(),
            PREFERENCES + secret,
            said,
            held.stream().map(one -> row(visit.snapshot(), one)).toList()));
  }

  private static SubscriptionRow row(Snapshot snapshot, Subscription one) {
    InterestWords words = InterestWords.of(one.interest(), snapshot);
    boolean paused = one.state() == Subscription.State.PAUSED;
    return new SubscriptionRow(
        one.id().toString(),
        words.heading(),
        words.conditions(),
        words.possible()
            ? paused ? paused(one) : ""
            : "Hier kan niets meer bij passen: wat u koos, bestaat niet meer.",
        Choosing.rhythms(one.rhythm()),
        !one.importantOnly(),
        paused);
  }

  private static String paused(Subscription one) {
    return one.pausedUntil()
        .map(until -> "Gepauzeerd tot %s.".formatted(Dutch.day(until)))
        .orElse("Gepauzeerd tot u het weer aanzet.");
  }

  private static String said(String done) {
    return switch (done) {
      case "bewaar" -> "Opgeslagen.";
      case "pauzeer" -> "Gepauzeerd.";
      case "hervat" -> "U krijgt weer mail.";
      case "stop" -> "Beëindigd. U krijgt hierover geen mail meer.";
      case "stop-alles" -> "Alles is beëindigd. U krijgt geen mail meer.";
      case "gegevens" ->
          "Op uw adres komt een mail met een link die %s werkt."
              .formatted(Periods.words(Periods.TO_MANAGE));
      default -> "";
    };
  }

  @PostMapping(PREFERENCES + "{secret}")
  ResponseEntity<byte[]> change(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    Map<String, List<String>> fields = fields(request);
    String act = Entered.first(fields, DO);
    return changed(secret, act, fields)
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, PREFERENCES + secret + "?" + DONE + "=" + act)
            .build()
        : visit(this::dead);
  }

  private boolean changed(String secret, String act, Map<String, List<String>> fields) {
    Optional<UUID> which = ids(fields).stream().findFirst();
    return switch (act) {
      case "bewaar" ->
          which
              .flatMap(
                  id ->
                      subscribing.change(
                          secret,
                          id,
                          Rhythm.of(Entered.first(fields, Chosen.RHYTHM)).orElse(Chosen.USUAL),
                          Entered.first(fields, Chosen.ALL_CHANGES).isEmpty()))
              .isPresent();
      case "pauzeer" ->
          which
              .flatMap(id -> subscribing.pause(secret, id, until(Entered.first(fields, "tot"))))
              .isPresent();
      case "hervat" -> which.flatMap(id -> subscribing.resume(secret, id)).isPresent();
      case "stop" -> which.flatMap(id -> subscribing.leave(secret, id)).isPresent();
      case "stop-alles" -> subscribing.leaveAll(secret).isPresent();
      case "gegevens" -> subscribing.askToManage(secret);
      default -> false;
    };
  }

  private Optional<LocalDate> until(String length) {
    LocalDate today = today();
    return switch (length) {
      case "week" -> Optional.of(today.plusWeeks(1));
      case "maand" -> Optional.of(today.plusMonths(1));
      case "kwartaal" -> Optional.of(today.plusMonths(3));
      default -> Optional.empty();
    };
  }

  @GetMapping(LEAVE + "{secret}")
  ResponseEntity<byte[]> toLeave(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(visit -> toLeave(visit, secret, subscribing.toLeave(secret)));
  }

  private ResponseEntity<byte[]> toLeave(Visit visit, String secret, List<Subscription> all) {
    if (all.isEmpty()) {
      return dead(visit);
    }
    List<Subscription> held = all.stream().filter(one -> one.endedAt().isEmpty()).toList();
    return held.isEmpty()
        ? left(visit, new Left(all, false))
        : page(
            HttpStatus.OK,
            "nieuwsbrief-bericht",
            new MessagePage(
                frame(visit, "Wilt u dit niet meer krijgen?"),
                "Wilt u dit niet meer krijgen?",
                List.of("U krijgt nu mail over:"),
                lines(visit.snapshot(), held),
                LEAVE + secret,
                "Beëindig dit",
                List.of()));
  }

  /// By a person or by a program for mail (RFC 8058): whatever came with it is not read.
  @PostMapping(LEAVE + "{secret}")
  ResponseEntity<byte[]> leave(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .leaveAtOnce(secret)
                .map(left -> left(visit, left))
                .orElseGet(() -> dead(visit)));
  }

  private ResponseEntity<byte[]> left(Visit visit, Left left) {
    return message(
        HttpStatus.OK,
        visit,
        left.now() ? "Beëindigd" : "Al beëindigd",
        List.of(
            left.now()
                ? "U krijgt geen mail meer over:"
                : "Dit was al beëindigd. U krijgt geen mail over:"),
        lines(visit.snapshot(), left.subscriptions()),
        List.of(new NamedLink(SignUp.PATH, "Meld u opnieuw aan")));
  }

  // More than that: an hour

  @GetMapping(DATA + "{secret}")
  ResponseEntity<byte[]> data(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .managed(secret)
                .map(mine -> data(HttpStatus.OK, visit, secret, mine, "", "", List.of()))
                .orElseGet(() -> dead(visit)));
  }

  private ResponseEntity<byte[]> data(
      HttpStatus status,
      Visit visit,
      String secret,
      Overview mine,
      String fresh,
      String perhaps,
      List<FormFault> faults) {
    String title = "Uw gegevens";
    return page(
        status,
        "nieuwsbrief-gegevens",
        new DataPage(
            frame(visit, (faults.isEmpty() ? "" : "Fout: ") + title),
            title,
            mine.subscriber().address().shown(),
            DATA + secret,
            mine.subscriptions().stream()
                .map(one -> new DataPage.KeptLine(line(visit.snapshot(), one), how(one)))
                .toList(),
            fresh,
            perhaps,
            faults));
  }

  private static String how(Subscription one) {
    return Stream.of(
            Optional.of("gevraagd op " + Dutch.moment(one.consent().askedAt())),
            one.consent().confirmedAt().map(at -> "bevestigd op " + Dutch.moment(at)),
            one.endedAt().map(at -> "beëindigd op " + Dutch.moment(at)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  @PostMapping(DATA + "{secret}")
  ResponseEntity<byte[]> manage(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    Map<String, List<String>> fields = fields(request);
    return switch (Entered.first(fields, DO)) {
      case "meenemen" ->
          subscribing
              .export(secret)
              .map(
                  json ->
                      ResponseEntity.ok()
                          .header(HttpHeaders.CONTENT_TYPE, "application/json")
                          .header(
                              HttpHeaders.CONTENT_DISPOSITION,
                              "attachment; filename=\"goed-voorbeeld-mijn-gegevens.json\"")
                          .body(json))
              .orElseGet(() -> visit(this::dead));
      case "wis" -> erase(secret, !Entered.first(fields, "zeker").isEmpty());
      case "verhuis" -> move(request, secret, Entered.Address.read(fields));
      default -> visit(this::dead);
    };
  }

  private ResponseEntity<byte[]> erase(String secret, boolean sure) {
    if (!sure) {
      return visit(
          visit ->
              subscribing
                  .managed(secret)
                  .map(
                      mine ->
                          data(
                              HttpStatus.UNPROCESSABLE_CONTENT,
                              visit,
                              secret,
                              mine,
                              "",
                              "",
                              List.of(
                                  new FormFault(
                                      "zeker", "Zet een vinkje om alles te laten wissen."))))
                  .orElseGet(() -> dead(visit)));
    }
    boolean erased = subscribing.erase(secret);
    return visit(
        visit ->
            erased
                ? message(
                    HttpStatus.OK,
                    visit,
                    "Gewist",
                    List.of(
                        "Uw adres en alles wat daarbij hoorde, is hier gewist. U krijgt geen mail meer."),
                    List.of(),
                    List.of(new NamedLink("/", "Naar de voorpagina")))
                : dead(visit));
  }

  private ResponseEntity<byte[]> move(
      HttpServletRequest request, String secret, Entered.Address typed) {
    return visit(
        visit -> {
          Optional<Overview> mine = subscribing.managed(secret);
          Optional<Reply> reply =
              subscribing.move(secret, typed.chosen(), typed.wasAsked(), networks.of(request));
          if (mine.isEmpty() || reply.isEmpty()) {
            return dead(visit);
          }
          return switch (reply.get()) {
            case Reply.Accepted(SubscriberAddress to) ->
                message(
                    HttpStatus.OK,
                    visit,
                    "Kijk in de mail van uw nieuwe adres",
                    List.of(
                        "Op dit adres komt een mail met een link. Uw abonnement verhuist pas als u"
                            + " daarachter op de knop drukt.",
                        "Kreeg dit adres vandaag al een mail van ons? Dan komt er vandaag geen tweede."
                            + " Probeer het dan morgen."),
                    List.of(to.shown()),
                    List.of());
            case Reply.Doubted(_, SubscriberAddress perhaps) ->
                data(
                    HttpStatus.OK,
                    visit,
                    secret,
                    mine.get(),
                    typed.typed(),
                    perhaps.shown(),
                    DOUBTED);
            case Reply.Refused(Refusal why) ->
                data(
                    status(why),
                    visit,
                    secret,
                    mine.get(),
                    typed.typed(),
                    "",
                    List.of(new FormFault(Entered.ADDRESS, sentence(why))));
          };
        });
  }

  @GetMapping(MOVE + "{secret}")
  ResponseEntity<byte[]> toMove(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .toMove(secret)
                .map(
                    moving ->
                        moving.done()
                            ? moved(visit, new Moved.Done(moving.to()))
                            : button(
                                visit,
                                "Bevestig uw nieuwe adres",
                                "Wat nu naar een ander adres gaat, gaat dan naar:",
                                moving,
                                MOVE + secret,
                                "Ja, stuur het hierheen"))
                .orElseGet(() -> dead(visit)));
  }

  @PostMapping(MOVE + "{secret}")
  ResponseEntity<byte[]> confirmMove(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .confirmMove(secret)
                .map(moved -> moved(visit, moved))
                .orElseGet(() -> dead(visit)));
  }

  @GetMapping(MOVE_BACK + "{secret}")
  ResponseEntity<byte[]> toMoveBack(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .toMoveBack(secret)
                .map(
                    moving ->
                        moving.done()
                            ? moved(visit, new Moved.Done(moving.to()))
                            : button(
                                visit,
                                "Zet het oude adres terug",
                                "Uw mail gaat dan weer naar:",
                                moving,
                                MOVE_BACK + secret,
                                "Zet het terug"))
                .orElseGet(() -> dead(visit)));
  }

  @PostMapping(MOVE_BACK + "{secret}")
  ResponseEntity<byte[]> moveBack(HttpServletResponse response, @PathVariable String secret) {
    discreet(response);
    return visit(
        visit ->
            subscribing
                .moveBack(secret)
                .map(moved -> moved(visit, moved))
                .orElseGet(() -> dead(visit)));
  }

  private ResponseEntity<byte[]> button(
      Visit visit, String title, String words, Moving moving, String action, String button) {
    return page(
        HttpStatus.OK,
        "nieuwsbrief-bericht",
        new MessagePage(
            frame(visit, title),
            title,
            List.of(words),
            List.of(moving.to().masked()),
            action,
            button,
            List.of()));
  }

  private ResponseEntity<byte[]> moved(Visit visit, Moved moved) {
    return switch (moved) {
      case Moved.Done(SubscriberAddress now) ->
          message(
              HttpStatus.OK,
              visit,
              "Uw adres is gewijzigd",
              List.of("Uw mail gaat vanaf nu naar:"),
              List.of(now.masked()),
              List.of(new NamedLink("/", "Naar de voorpagina")));
      case Moved.Taken _ ->
          message(
              HttpStatus.CONFLICT,
              visit,
              "Dit adres heeft al een abonnement",
              List.of(
                  "Twee abonnementen kunnen niet op één adres staan. Beëindig eerst het abonnement dat op"
                      + " dit adres staat, met de link in een mail die u daar kreeg."),
              List.of(),
              List.of(new NamedLink(SignUp.LINK, "Vraag de link naar dat abonnement")));
    };
  }

  // What they share

  /// The same for whatever link, so that who guesses learns nothing.
  private ResponseEntity<byte[]> dead(Visit visit) {
    return message(
        HttpStatus.NOT_FOUND,
        visit,
        "Deze link werkt niet",
        List.of(
            "Misschien is de link te oud, of is hij niet in zijn geheel overgenomen.",
            "U kunt u opnieuw aanmelden, of een nieuwe link naar uw abonnement vragen."),
        List.of(),
        List.of(
            new NamedLink(SignUp.PATH, "Meld u aan"),
            new NamedLink(SignUp.LINK, "Vraag een nieuwe link")));
  }

  private ResponseEntity<byte[]> message(
      HttpStatus status,
      Visit visit,
      String title,
      List<String> before,
      List<String> lines,
      List<NamedLink> ways,
      String... after) {
    List<String> paragraphs = new ArrayList<>(before);
    paragraphs.addAll(Arrays.asList(after));
    return page(
        status,
        "nieuwsbrief-bericht",
        new MessagePage(frame(visit, title), title, paragraphs, lines, "", "", ways));
  }

  private ResponseEntity<byte[]> page(HttpStatus status, String template, Object page) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CONTENT_TYPE, Answer.HTML)
        .body(theme.page(template, page));
  }

  /// Under the address of the form: that of the page may hold a secret.
  private static PageFrame frame(Visit visit, String title) {
    return Frames.of(visit, title, title + ".", SignUp.PATH).unlisted();
  }

  private <T> T visit(Function<Visit, T> answer) {
    return libraries.read(library -> answer.apply(new Visit(library, today(), house)));
  }

  private LocalDate today() {
    Instant now = clock.instant();
    return LocalDate.ofInstant(now, Dutch.ZONE);
  }

  /// What is said of the address to whoever the page leads to, and to who collects pages: nothing.
  private static void discreet(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  private static Map<String, List<String>> fields(HttpServletRequest request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    return fields;
  }

  private static Set<UUID> ids(Map<String, List<String>> fields) {
    return fields.getOrDefault(WHICH, List.of()).stream()
        .flatMap(text -> id(text).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static List<String> lines(Snapshot snapshot, List<Subscription> some) {
    return some.stream().map(one -> line(snapshot, one)).toList();
  }

  private static String line(Snapshot snapshot, Subscription one) {
    return "%s, %s"
        .formatted(
            InterestWords.of(one.interest(), snapshot).line(), InterestWords.rhythm(one.rhythm()));
  }
}
