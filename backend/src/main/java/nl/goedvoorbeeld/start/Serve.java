package nl.goedvoorbeeld.start;

import java.util.List;
import nl.goedvoorbeeld.setting.Settings;

/// Brings the website up and keeps it up.
final class Serve implements Command {
  private static final int FAILED = 1;

  @Override
  public String name() {
    return Database.SERVE;
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "start de website (dit gebeurt ook zonder commando)";
  }

  @Override
  public String explanation() {
    return """
        Zonder GV_DATABASE_URL start de ingebouwde database mee, met de gegevens in GV_DATA.
        Zolang er geen beheerder is, toont de start een link waarmee u dat kunt worden.
        Stop met Ctrl-C of SIGTERM; de database stopt dan ook. Wie de site met ./run startte,
        krijgt haar vanzelf terug als zij onverwacht stopt, hoogstens vijf keer in tien minuten.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new Usage("Het commando serve kent \"%s\" niet.".formatted(arguments.getFirst()));
    }
    var server = new Server(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    var keeper = Keeper.from(System.getenv());
    keeper.watch(
        () -> {
          System.err.println("Wat de site startte, is er niet meer; daarom stopt de site ook.");
          System.exit(FAILED);
        });
    String ready = server.open();
    // Before it says so: whoever kills it as soon as it reads that sees it come back.
    keeper.ready();
    // Whoever waits for the line that all is ready has the link by then.
    server.invitation().ifPresent(System.out::println);
    System.out.println(ready);
    server.hint().ifPresent(System.out::println);
    server.keep();
    return 0;
  }
}
