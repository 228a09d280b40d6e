package nl.goedvoorbeeld.cms.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.goedvoorbeeld.account.Bindings;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Passkeys;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.cms.entry.Proving;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.people.PeoplePage.Invitation;
import nl.goedvoorbeeld.cms.people.PeoplePage.Line;
import nl.goedvoorbeeld.desk.letter.Admission;
import nl.goedvoorbeeld.desk.letter.LinkGiven;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.web.Sessions;
import nl.goedvoorbeeld.web.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What administrators do for others.
@Controller
class People {
  private static final String PERSON = Screens.PEOPLE + "/{id:\\d{1,18}}";
  private static final Invitation NOTHING = new Invitation("", "", Role.AUTHOR.word());

  private final Editors editors;
  private final Admission admission;
  private final Passkeys passkeys;
  private final Bindings bindings;
  private final Sessions sessions;
  private final Proving proving;
  private final Screens screens;
  private final Settings settings;

  People(
      Editors editors,
      Admission admission,
      Passkeys passkeys,
      Bindings bindings,
      Sessions sessions,
      Proving proving,
      Screens screens,
      Settings settings) {
    this.editors = editors;
    this.admission = admission;
    this.passkeys = passkeys;
    this.bindings = bindings;
    this.sessions = sessions;
    this.proving = proving;
    this.screens = screens;
    this.settings = settings;
  }

  @GetMapping(Screens.PEOPLE)
  ResponseEntity<byte[]> list(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    return list(request, editor, HttpStatus.OK, "", NOTHING);
  }

  @PostMapping(Screens.PEOPLE)
  ResponseEntity<byte[]> invite(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String naam,
      @RequestParam(defaultValue = "") String rol) {
    return switch (admission.invite(editor, email, naam, role(rol))) {
      case Outcome.Done<LinkGiven>(LinkGiven link) -> {
        Submissions.made(request);
        yield link(request, editor, naam, link);
      }
      case Outcome.Refused<LinkGiven>(String sentence) ->
          list(
              request,
              editor,
              HttpStatus.BAD_REQUEST,
              sentence,
              new Invitation(email, naam, role(rol).word()));
    };
  }

  @GetMapping(PERSON)
  ResponseEntity<byte[]> show(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable long id) {
    return show(request, editor, person(id), HttpStatus.OK, "");
  }

  @PostMapping(PERSON + "/rol")
  ResponseEntity<byte[]> changeRole(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String rol) {
    Role role = role(rol);
    return done(request, editor, id, () -> editors.changeRole(editor, id, role), Notice.ROLE);
  }

  /// Who may see subscribers is told by who proves that they are an administrator still.
  @PostMapping(PERSON + "/recht")
  ResponseEntity<byte[]> setRight(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String recht,
      @RequestParam(defaultValue = "") String houdt,
      @RequestParam(defaultValue = "") String code) {
    Right right =
        Right.of(recht)
            .filter(Right.personal()::contains)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Editor person = person(id);
    Optional<String> objection = proving.objection(request, editor, code);
    return objection.isPresent()
        ? show(request, editor, person, HttpStatus.FORBIDDEN, objection.get())
        : done(
            request,
            editor,
            id,
            () -> editors.setRight(editor, id, right, houdt.equals("ja")),
            Notice.RIGHT);
  }

  @PostMapping(PERSON + "/sluiten")
  ResponseEntity<byte[]> deactivate(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable long id) {
    return done(request, editor, id, () -> admission.deactivate(editor, id), Notice.CLOSED);
  }

  @PostMapping(PERSON + "/openen")
  ResponseEntity<byte[]> activate(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable long id) {
    return done(request, editor, id, () -> editors.activate(editor, id), Notice.OPENED);
  }

  @PostMapping(PERSON + "/wachtwoord")
  ResponseEntity<byte[]> resetPassword(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable long id) {
    return link(request, editor, id, admission.resetPassword(editor, person(id).id()));
  }

  @PostMapping(PERSON + "/loskoppelen")
  ResponseEntity<byte[]> release(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable long id) {
    return done(request, editor, id, () -> bindings.release(editor, id), Notice.RELEASED);
  }

  @PostMapping(PERSON + "/tweede-stap")
  ResponseEntity<byte[]> resetSecondFactor(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable long id) {
    return link(request, editor, id, admission.resetSecondFactor(editor, person(id).id()));
  }

  private ResponseEntity<byte[]> done(
      HttpServletRequest request,
      Editor editor,
      long id,
      Supplier<Outcome<Editor>> act,
      Notice notice) {
    Editor person = person(id);
    return switch (act.get()) {
      case Outcome.Done<Editor>(Editor changed) -> {
        if (changed.standing() != person.standing()) {
          sessions.endOthers(changed, request);
        }
        // Who took their own role away may not look here any more.
        yield Screens.to(
            changed.id() == editor.id()
                ? Screens.DESK
                : Screens.PEOPLE + "/" + id + notice.query());
      }
      case Outcome.Refused<Editor>(String sentence) ->
          show(request, editor, person, HttpStatus.CONFLICT, sentence);
    };
  }

  private ResponseEntity<byte[]> link(
      HttpServletRequest request, Editor editor, long id, Outcome<LinkGiven> outcome) {
    Editor person = person(id);
    return switch (outcome) {
      case Outcome.Done<LinkGiven>(LinkGiven link) -> link(request, editor, person.name(), link);
      case Outcome.Refused<LinkGiven>(String sentence) ->
          show(request, editor, person, HttpStatus.CONFLICT, sentence);
    };
  }

  private ResponseEntity<byte[]> link(
      HttpServletRequest request, Editor editor, String who, LinkGiven given) {
    Frame frame = screens.frame(request, "Een link voor " + who.strip(), editor);
    return screens.show(
        "getoonde-link",
        switch (given) {
          case LinkGiven.Shown(OneTimeLink link) ->
              new ShownLinkPage(
                  frame,
                  link.address(settings.baseUrl()),
                  "",
                  who.strip(),
                  words(link.purpose()),
                  Screens.moment(link.until()));
          case LinkGiven.Mailed(String address, Purpose purpose, Instant until) ->
              new ShownLinkPage(
                  frame, "", address, who.strip(), words(purpose), Screens.moment(until));
        });
  }

  private static String words(Purpose purpose) {
    return switch (purpose) {
      case FIRST, INVITE, PASSWORD -> "een wachtwoord kiezen";
      case SECOND_FACTOR -> "de tweede stap en de passkeys verwijderen, met het wachtwoord";
    };
  }

  private ResponseEntity<byte[]> list(
      HttpServletRequest request,
      Editor editor,
      HttpStatus status,
      String error,
      Invitation invitation) {
    return screens.show(
        status,
        "mensen",
        new PeoplePage(
            screens.frame(request, "Mensen", editor),
            editors.all().stream().map(People::line).toList(),
            error,
            invitation,
            roles()));
  }

  private static Line line(Editor person) {
    String state = !person.active() ? "gesloten" : person.hasPassword() ? "" : "uitgenodigd";
    return new Line(
        Screens.PEOPLE + "/" + person.id(),
        person.name(),
        person.email(),
        person.role().word(),
        person.hasSecondFactor() ? "ja" : "nee",
        state);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Editor editor, Editor person, HttpStatus status, String error) {
    return screens.show(
        status,
        "mens",
        new PersonPage(
            screens.frame(request, person.name(), editor),
            Screens.PEOPLE + "/" + person.id(),
            person.name(),
            person.email(),
            person.role().word(),
            roles(),
            person.active(),
            !person.hasPassword(),
            person.hasSecondFactor(),
            passkeys.of(person).size(),
            bindings.has(person),
            rights(person),
            proving.asked(request, editor),
            error));
  }

  private static List<PersonPage.GivenRight> rights(Editor person) {
    return Right.personal().stream()
        .map(
            right ->
                new PersonPage.GivenRight(
                    right.code(),
                    right.word(),
                    meaning(right),
                    right.heldBy(person),
                    right.comesWith(person.role())))
        .toList();
  }

  private static String meaning(Right right) {
    return switch (right) {
      case MAILINGS ->
          "Zien wie abonnee is en wat naar abonnees gaat, en lijsten van abonnees overnemen en"
              + " downloaden.";
      case MAIL_OF_EDITORS -> "Zien wat naar redacteuren gaat.";
    };
  }

  private Editor person(long id) {
    return editors.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Role role(String word) {
    return Role.named(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private static List<String> roles() {
    return Arrays.stream(Role.values()).map(Role::word).toList();
  }
}
