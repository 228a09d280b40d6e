package nl.goedvoorbeeld.start;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;

/// Lets an editor in from the command line: also the way back in when every administrator is locked
/// out.
final class EditorAccounts implements Command {
  private static final String ADD = "add";
  private static final String NAME = "--naam";
  private static final String ROLE = "--rol";

  @Override
  public String name() {
    return "editor";
  }

  @Override
  public String arguments() {
    return "add EMAIL --naam NAAM --rol ROL";
  }

  @Override
  public String summary() {
    return "geef een redacteur een account";
  }

  @Override
  public String explanation() {
    return """
        ROL is auteur, eindredacteur of beheerder. Toont een link waarmee de redacteur eenmaal
        een wachtwoord kiest. Bestaat het account al, dan verandert alleen het wachtwoord, met
        de link die dan wordt getoond.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    if (arguments.size() != 6 || !arguments.getFirst().equals(ADD)) {
      throw new Usage("Gebruik: ./run editor " + arguments());
    }
    var email = arguments.get(1);
    var name = option(arguments, NAME);
    var role =
        Role.named(option(arguments, ROLE))
            .orElseThrow(
                () ->
                    new Usage(
                        "De rol \"%s\" bestaat niet; kies uit %s."
                            .formatted(
                                option(arguments, ROLE),
                                Arrays.stream(Role.values())
                                    .map(Role::word)
                                    .collect(Collectors.joining(", ")))));
    return Work.on(
        settings, name(), database -> add(database, settings.baseUrl(), email, name, role));
  }

  private String option(List<String> arguments, String option) {
    int at = arguments.indexOf(option);
    if (at < 2 || at % 2 == 1) {
      throw new Usage("Gebruik: ./run editor " + arguments());
    }
    return arguments.get(at + 1);
  }

  private static int add(DSLContext database, URI baseUrl, String email, String name, Role role) {
    var clock = Clock.systemUTC();
    var editors = new Editors(database, new Trail(database, clock), clock);
    Optional<Editor> known = editors.find(email);
    var outcome =
        known.isPresent()
            ? editors.resetPassword(Editor.COMMAND_LINE, known.get().id())
            : editors.invite(Editor.COMMAND_LINE, email, name, role);
    return switch (outcome) {
      case Outcome.Done<OneTimeLink>(OneTimeLink link) -> {
        known.ifPresent(
            editor ->
                System.out.printf(
                    "Dit account bestaat al: %s, %s. Naam en rol zijn niet veranderd.%n",
                    editor.name(), editor.role().word()));
        System.out.println("Kies een wachtwoord, eenmaal, op: " + link.address(baseUrl));
        yield 0;
      }
      case Outcome.Refused<OneTimeLink>(String sentence) -> {
        System.err.println(sentence);
        yield 1;
      }
    };
  }
}
