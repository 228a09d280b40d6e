package nl.goedvoorbeeld.start.watch;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is logged, as it is written. A stranger can make us log something with every request, so
/// that what they cause is bounded here, whoever logs it: of each kind a few lines a minute, with
/// the number of those that were left out, and what is logged with a fault shows where it happened
/// once an hour. Nothing in a line can pass for another line, or do something to a screen.
///
/// A kind is who says it, the words without what is filled in, and the class of the fault.
public final class LogLines extends LayoutBase<ILoggingEvent> {
  private static final int MOST_A_MINUTE = 10;
  private static final int MOST_KINDS = 500;
  private static final int LONGEST = 2_000;
  private static final int MOST_FRAMES = 40;
  private static final int MOST_CAUSES = 5;
  private static final int NAME_LENGTH = 24;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  private final TargetLengthBasedClassNameAbbreviator names =
      new TargetLengthBasedClassNameAbbreviator(NAME_LENGTH);
  private final Map<String, Kind> kinds = new LinkedHashMap<>(16, 0.75f, true);

  /// What was written of one kind.
  private static final class Kind {
    private Instant minute = Instant.MIN;
    private Instant hour = Instant.MIN;
    private int written;
    private int leftOut;
  }

  /// @return empty when it is one too many
  @Override
  public synchronized String doLayout(ILoggingEvent event) {
    Instant now = Instant.ofEpochMilli(event.getTimeStamp());
    Kind kind = kind(event);
    if (over(kind.minute, Duration.ofMinutes(1), now)) {
      kind.minute = now;
      kind.written = 0;
    }
    if (kind.written >= MOST_A_MINUTE) {
      kind.leftOut++;
      return "";
    }
    kind.written++;
    var line = new StringBuilder(200);
    line.append(MOMENT.format(now))
        .append(String.format(" %-5s ", event.getLevel()))
        .append(names.abbreviate(event.getLoggerName()))
        .append(' ')
        .append(plain(event.getFormattedMessage()));
    if (kind.leftOut > 0) {
      line.append(" (and ").append(kind.leftOut).append(" more like this before)");
      kind.leftOut = 0;
    }
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      boolean whole = over(kind.hour, Duration.ofHours(1), now);
      kind.hour = whole ? now : kind.hour;
      write(thrown, whole, line);
    }
    return line.append('\n').toString();
  }

  private static boolean over(Instant began, Duration window, Instant now) {
    return began.equals(Instant.MIN) || !now.isBefore(began.plus(window)) || now.isBefore(began);
  }

  private Kind kind(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    String words = String.valueOf(event.getMessage());
    // What was filled in before it came here may be a stranger's.
    String name =
        event.getLoggerName()
            + ' '
            + (event.getArgumentArray() == null ? words.replaceAll("(?s)[^a-zA-Z ].*", "") : words)
            + ' '
            + (thrown == null ? "" : thrown.getClassName());
    Kind kind = kinds.computeIfAbsent(name, _ -> new Kind());
    if (kinds.size() > MOST_KINDS) {
      kinds.remove(kinds.keySet().iterator().next());
    }
    return kind;
  }

  private static void write(IThrowableProxy thrown, boolean whole, StringBuilder line) {
    line.append(whole ? "\n" : ": ").append(name(thrown));
    @Nullable IThrowableProxy one = thrown;
    for (int depth = 0; whole && one != null && depth < MOST_CAUSES; depth++) {
      if (depth > 0) {
        line.append("\nCaused by: ").append(name(one));
      }
      StackTraceElementProxy[] frames = one.getStackTraceElementProxyArray();
      int own = Math.min(frames.length - one.getCommonFrames(), MOST_FRAMES);
      for (int frame = 0; frame < own; frame++) {
        line.append("\n\t").append(frames[frame].getSTEAsString());
      }
      if (own < frames.length) {
        line.append("\n\t... ").append(frames.length - own).append(" more");
      }
      one = one.getCause();
    }
  }

  private static String name(IThrowableProxy thrown) {
    return thrown.getClassName() + ": " + plain(String.valueOf(thrown.getMessage()));
  }

  /// In one line, of signs that only show: of all others one sees which they are.
  private static String plain(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            sign -> {
              if (shows(sign)) {
                shown.appendCodePoint(sign);
              } else {
                shown.append(String.format("\\u%04x", sign));
              }
            });
    return text.codePointCount(0, text.length()) > LONGEST
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static boolean shows(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
