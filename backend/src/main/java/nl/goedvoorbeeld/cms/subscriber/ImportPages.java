package nl.goedvoorbeeld.cms.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.Choosing;
import nl.goedvoorbeeld.newsletter.Chosen;
import nl.goedvoorbeeld.newsletter.InterestWords;
import nl.goedvoorbeeld.newsletter.register.AddressList;
import nl.goedvoorbeeld.newsletter.register.AddressList.Fault;
import nl.goedvoorbeeld.newsletter.register.AddressList.Flaw;
import nl.goedvoorbeeld.newsletter.register.AddressList.Given;
import nl.goedvoorbeeld.newsletter.register.AddressList.Why;
import nl.goedvoorbeeld.newsletter.register.Imports;
import nl.goedvoorbeeld.newsletter.register.Imports.Choice;
import nl.goedvoorbeeld.newsletter.register.Imports.Preview;
import nl.goedvoorbeeld.newsletter.register.Imports.Seen;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Takes over a list of people who said elsewhere that they want to be mailed: first what would
/// come of it is shown.
@Controller
class ImportPages {
  private static final String ADDRESS = Screens.SUBSCRIBERS + "/overnemen";
  private static final String LIST = ADDRESS + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final String TITLE = "Een lijst overnemen";

  /// Who has more of them looks in the file.
  private static final int NAMED = 100;

  private final Imports imports;
  private final Libraries libraries;
  private final Screens screens;

  ImportPages(Imports imports, Libraries libraries, Screens screens) {
    this.imports = imports;
    this.libraries = libraries;
    this.screens = screens;
  }

  /// What was typed for all lines, and what is wrong with it.
  private record Typed(
      String when, String where, String words, String error, String whatFault, String newsFault) {
    static final Typed NOTHING = new Typed("", "", "", "", "", "");

    Typed with(String wrong) {
      return new Typed(when, where, words, wrong, "", "");
    }

    Typed with(String wrong, String ofWhat, String ofNews) {
      return new Typed(when, where, words, wrong, ofWhat, ofNews);
    }
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> ask(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    return ask(request, editor, HttpStatus.OK, Map.of(), Typed.NOTHING);
  }

  private ResponseEntity<byte[]> ask(
      HttpServletRequest request,
      Editor editor,
      HttpStatus status,
      Map<String, List<String>> fields,
      Typed typed) {
    return libraries.read(
        library ->
            screens.show(
                status,
                "abonnees-overnemen",
                new ImportPage(
                    screens.frame(request, TITLE, editor),
                    typed.error(),
                    Choosing.of(
                        library.snapshot(),
                        Chosen.read(library, fields)
                            .filter(_ -> !fields.isEmpty())
                            .orElseGet(() -> Chosen.begin(Set.of(), Query.ALL))),
                    typed.whatFault(),
                    typed.newsFault(),
                    typed.when(),
                    typed.where(),
                    typed.words(),
                    Dutch.count(AddressList.MOST_LINES, "regel", "regels"))));
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> look(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(required = false) Optional<MultipartFile> bestand,
      @RequestParam(defaultValue = "") String wanneer,
      @RequestParam(defaultValue = "") String waar,
      @RequestParam(defaultValue = "") String tekst)
      throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    Typed typed = new Typed(wanneer.strip(), waar.strip(), tekst.strip(), "", "", "");
    Optional<Instant> day = day(typed.when());
    if (day.isEmpty() && !typed.when().isEmpty()) {
      return refused(request, editor, fields, typed.with("Kies een dag bij «Wanneer»."));
    }
    Optional<Chosen> chosen = libraries.read(library -> Chosen.read(library, fields));
    if (chosen.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (chosen.get().choseSchemesWithoutNews()) {
      String wrong = "Kies wanneer zij over regelingen horen.";
      return refused(request, editor, fields, typed.with(wrong, "", wrong));
    }
    if (chosen.get().interests().isEmpty()) {
      String wrong = "Kies waarover zij bericht krijgen.";
      return refused(request, editor, fields, typed.with(wrong, wrong, ""));
    }
    if (bestand.isEmpty() || bestand.get().isEmpty()) {
      return refused(
          request, editor, fields, typed.with("Kies een bestand waar adressen in staan."));
    }
    Choice choice =
        new Choice(chosen.get().interests(), chosen.get().rhythm(), !chosen.get().allChanges());
    Given given = new Given(day, typed.where(), typed.words());
    return switch (imports.look(editor, bestand.get().getBytes(), given, choice)) {
      case Seen.Unreadable(Flaw why) -> refused(request, editor, fields, typed.with(sentence(why)));
      case Seen.Looked(Preview preview) -> show(request, editor, preview, false);
    };
  }

  /// A day by itself is meant from its beginning.
  private static Optional<Instant> day(String typed) {
    try {
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(typed).atStartOfDay(Dutch.ZONE).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, Map<String, List<String>> fields, Typed typed) {
    return ask(request, editor, HttpStatus.BAD_REQUEST, fields, typed);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Editor editor, Preview preview, boolean done) {
    Snapshot snapshot = libraries.snapshot();
    String address = ADDRESS + "/" + preview.id();
    Choice choice = preview.choice();
    List<Fault> faults = preview.faults();
    return screens.show(
        "abonnees-nakijken",
        new ImportedPage(
            screens.frame(request, done ? "De lijst is overgenomen" : "Kijk de lijst na", editor),
            done ? "" : address,
            done ? "" : address + "/niet",
            choice.interests().stream()
                .map(
                    one ->
                        InterestWords.of(one, snapshot).line()
                            + ", "
                            + InterestWords.rhythm(choice.rhythm()))
                .toList(),
            preview.fresh() == 0 ? "" : addresses(preview.fresh()),
            addresses(preview.known()),
            Dutch.count(preview.twice(), "regel", "regels"),
            keptOut(preview.keptOut()),
            Dutch.count(faults.size(), "regel", "regels"),
            faults.stream()
                .limit(NAMED)
                .map(one -> "Regel %d: %s".formatted(one.line(), sentence(one.why())))
                .toList(),
            Math.max(0, faults.size() - NAMED)));
  }

  private static String addresses(int many) {
    return Dutch.count(many, "adres", "adressen");
  }

  private static String keptOut(List<Integer> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    String named =
        lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return "%s (regel %s%s)"
        .formatted(addresses(lines.size()), named, lines.size() > NAMED ? " en verder" : "");
  }

  @PostMapping(LIST)
  ResponseEntity<byte[]> take(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable UUID id) {
    return imports
        .take(editor, id)
        .map(preview -> show(request, editor, preview, true))
        .orElseGet(
            () ->
                ask(
                    request,
                    editor,
                    HttpStatus.CONFLICT,
                    Map.of(),
                    Typed.NOTHING.with(
                        "Deze lijst is al overgenomen, of is na een dag weggegooid. Kies het bestand"
                            + " zo nodig opnieuw: wie er al is, komt er niet nog eens bij.")));
  }

  @PostMapping(LIST + "/niet")
  ResponseEntity<byte[]> drop(@AuthenticationPrincipal Editor editor, @PathVariable UUID id) {
    imports.drop(editor, id);
    return Screens.to(Screens.SUBSCRIBERS + Notice.DROPPED.query());
  }

  static String sentence(Flaw why) {
    return switch (why) {
      case EMPTY -> "In dit bestand staat niets.";
      case NO_TEXT ->
          "Dit is geen tabel in tekst. Sla de lijst in uw rekenblad op als CSV, en kies dat"
              + " bestand.";
      case NO_HEAD ->
          "De eerste regel noemt geen kolom «adres». Zet daar de namen van de kolommen: adres,"
              + " wanneer, waar en tekst.";
      case OPEN_TEXT ->
          "Ergens staat een aanhalingsteken dat niet wordt gesloten, dus het is niet te zien waar"
              + " een regel eindigt.";
      case TOO_LONG ->
          "In dit bestand staan meer dan %s. Verdeel de lijst over meer bestanden."
              .formatted(Dutch.count(AddressList.MOST_LINES, "regel", "regels"));
    };
  }

  static String sentence(Why why) {
    return switch (why) {
      case NO_ADDRESS -> "hier staat geen e-mailadres.";
      case FORMULA -> "het adres begint als een formule van een rekenblad.";
      case NO_MOMENT ->
          "er staat geen dag waarop dit is gezegd. Schrijf die zoals 14-3-2026, of vul hem in voor"
              + " de hele lijst.";
      case NOT_YET -> "de dag waarop dit is gezegd, moet nog komen.";
      case NO_PLACE -> "er staat niet waar dit is gezegd.";
      case NO_WORDS -> "er staat niet welke tekst is gelezen.";
      case TOO_LONG ->
          "waar of de tekst is langer dan %s."
              .formatted(Dutch.count(AddressList.LONGEST, "teken", "tekens"));
      case ADDRESS_IN_PROOF ->
          "het adres staat ook bij waar of bij de tekst. Die worden langer bewaard.";
    };
  }
}
