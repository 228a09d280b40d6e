package nl.goedvoorbeeld.frontmatter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What the YAML library complains of, at the place where an editor can mend it. The library names
/// where it stopped reading; the mistake is often a line before.
record YamlFault(String head, MarkedYamlEngineException problem) {
  private static final Pattern NO_SPACE = Pattern.compile("^\\s*[\\p{L}-]+(:)[^\\s/]");
  private static final Pattern WRONG_START =
      Pattern.compile("(?:found character|the node content, but found) '(.)'");

  Fault mendable() {
    String what = problem.getProblem();
    String context = Optional.ofNullable(problem.getContext()).orElse("");
    if (what.contains("TAB")) {
      return at(stop(), YamlCode.TAB);
    }
    if (context.contains("quoted scalar")) {
      return what.contains("escape")
          ? at(stop(), YamlCode.UNKNOWN_ESCAPE)
          : at(begin(), YamlCode.OPEN_QUOTE);
    }
    if (context.contains("flow")) {
      return at(begin(), YamlCode.OPEN_BRACKET);
    }
    if (what.startsWith("could not find expected ':'")) {
      return noSpace(begin()).orElse(at(begin(), YamlCode.NO_COLON));
    }
    if (what.startsWith("mapping values")) {
      return secondColon();
    }
    if (what.startsWith("sequence entries")) {
      return at(stop(), YamlCode.LIST_IN_LINE);
    }
    if (what.startsWith("expected <block end>")) {
      return unexpected(what);
    }
    Matcher start = WRONG_START.matcher(what);
    return start.find()
        ? at(stop(), YamlCode.WRONG_START, start.group(1))
        : at(stop(), YamlCode.UNREADABLE_LINE);
  }

  /// `a: b: c`, or a key below a line that has a value already, or a line above without a space.
  private Fault secondColon() {
    Place stop = stop();
    if (before(stop).contains(": ")) {
      return at(stop, YamlCode.SECOND_COLON);
    }
    Place above = new Place(Math.max(1, stop.line() - 1), 1);
    return noSpace(above).orElse(at(firstSign(stop), YamlCode.INDENTATION));
  }

  private Fault unexpected(String what) {
    Place stop = stop();
    if (!before(stop).isBlank()) {
      return at(stop, YamlCode.AFTER_THE_END);
    }
    boolean mixed = what.endsWith("'?'") || what.endsWith("'-'");
    return at(stop, mixed ? YamlCode.LIST_AND_KEYS : YamlCode.INDENTATION);
  }

  private Optional<Fault> noSpace(Place line) {
    Matcher matcher = NO_SPACE.matcher(line(line.line()));
    return matcher.find()
        ? Optional.of(
            at(Place.of(line.line(), line(line.line()), matcher.start(1)), YamlCode.NO_SPACE))
        : Optional.empty();
  }

  /// Where the library stopped.
  private Place stop() {
    return problem.getProblemMark().map(YamlReader::place).orElse(Place.START);
  }

  /// Where that began which it could not finish.
  private Place begin() {
    return problem.getContextMark().map(YamlReader::place).orElseGet(this::stop);
  }

  private Place firstSign(Place place) {
    String line = line(place.line());
    return new Place(place.line(), line.length() - line.stripLeading().length() + 1);
  }

  private String before(Place place) {
    String line = line(place.line());
    int signs = Math.min(line.codePointCount(0, line.length()), place.column() - 1);
    return line.substring(0, line.offsetByCodePoints(0, signs));
  }

  private String line(int number) {
    return head.lines().skip(number - 1L).findFirst().orElse("");
  }

  private static Fault at(Place place, YamlCode code, Object... arguments) {
    return Fault.at(place, Fault.HEAD, code, arguments);
  }
}
