package nl.goedvoorbeeld.newsletter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import org.jspecify.annotations.Nullable;

/// The journal of who left: files in a folder, outside the database and so outside what a back-up
/// brings back. All nodes are given the same folder.
///
/// Each node writes to files of its own, one for a month, so that two never write to one and only
/// the last line of a file can be torn. A line is on the disk when [#append] returns. The folder
/// has a name of its own in it, by which a library knows the journal that it was written to.
public final class LeaverJournal implements AutoCloseable {
  private static final String FIRST_LINE = "goedvoorbeeld vertrokken 1 ";
  private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern NAME = Pattern.compile("(" + UUID_FORM + ")\\.journaal");
  private static final Pattern FILE =
      Pattern.compile("(" + UUID_FORM + ")\\.(\\d{4}-\\d{2})\\.[0-9a-f]{8}\\.regels");
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) ([a-z]+) ([0-9a-f]{32}) (-|%1$s) (%1$s) ([0-9a-f]{8})".formatted(UUID_FORM));

  private final Path folder;
  private final UUID id;
  private @Nullable Opened opened;

  private LeaverJournal(Path folder, UUID id) {
    this.folder = folder;
    this.id = id;
  }

  /// Makes the folder and gives it its name, where that is still to be done.
  public static LeaverJournal at(Path folder) throws IOException {
    Files.createDirectories(folder);
    Optional<UUID> known = names(folder).stream().sorted().findFirst();
    UUID id = known.orElseGet(UUID::randomUUID);
    if (known.isEmpty()) {
      make(folder.resolve(id + ".journaal")).close();
      force(folder);
    }
    // Whoever cannot write to it hears so now, and not when somebody leaves.
    Files.delete(Files.createTempFile(folder, "schrijf", ".proef"));
    return new LeaverJournal(folder, id);
  }

  /// By which a library knows it again.
  UUID id() {
    return id;
  }

  /// The file that is written to.
  private record Opened(FileChannel channel, YearMonth month, String key) {}

  /// Writes these down; they are on the disk when this returns. After a failure nothing is sure of
  /// them, and the next ones go to another file.
  ///
  /// @param key which one their marks are made with
  synchronized void append(List<Leaver> some, String key, Instant now) throws IOException {
    try {
      FileChannel channel = channel(key, YearMonth.from(now.atOffset(ZoneOffset.UTC)));
      write(channel, some.stream().map(LeaverJournal::line).collect(Collectors.joining()));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private FileChannel channel(String key, YearMonth month) throws IOException {
    Opened now = opened;
    if (now != null && now.month.equals(month) && now.key.equals(key)) {
      return now.channel;
    }
    close();
    String part = UUID.randomUUID().toString().substring(0, 8);
    FileChannel channel = make(folder.resolve("%s.%s.%s.regels".formatted(id, month, part)));
    opened = new Opened(channel, month, key);
    write(channel, FIRST_LINE + key + "\n");
    force(folder);
    return channel;
  }

  @Override
  public synchronized void close() throws IOException {
    Opened last = opened;
    opened = null;
    if (last != null) {
      last.channel.close();
    }
  }

  private static FileChannel make(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String line(Leaver one) {
    String said =
        "%s %s %s %s %s"
            .formatted(
                one.at(),
                one.how().stored(),
                one.mark(),
                one.subscription().map(UUID::toString).orElse("-"),
                one.id());
    return said + " " + sum(said) + "\n";
  }

  private static String sum(String said) {
    CRC32 sum = new CRC32();
    sum.update(said.getBytes(US_ASCII));
    return "%08x".formatted(sum.getValue());
  }

  /// What was found in a folder.
  ///
  /// @param journals whose files these are
  record Found(Set<UUID> journals, List<Part> parts) {
    List<Leaver> all() {
      return parts.stream().flatMap(part -> part.entries().stream()).toList();
    }
  }

  /// What one node wrote in a month.
  ///
  /// @param key with which the marks are made; empty where that cannot be read
  /// @param whole whether nothing stands in it that cannot be read, but for a line that was never
  ///   finished
  record Part(YearMonth month, String key, List<Leaver> entries, boolean whole) {}

  /// Reads all that is there, and makes nothing.
  static Found read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Found(Set.of(), List.of());
    }
    Set<UUID> journals = new HashSet<>(names(folder));
    List<Part> parts = new ArrayList<>();
    for (Path file : files(folder)) {
      Matcher name = FILE.matcher(file.getFileName().toString());
      if (name.matches()) {
        journals.add(UUID.fromString(name.group(1)));
        parts.add(part(month(name), Files.readAllBytes(file)));
      }
    }
    return new Found(journals, parts);
  }

  private static YearMonth month(Matcher name) {
    try {
      return YearMonth.parse(name.group(2));
    } catch (DateTimeException _) {
      // Of no month, so of any.
      return YearMonth.of(9999, 12);
    }
  }

  private static Part part(YearMonth month, byte[] bytes) {
    String text = new String(bytes, UTF_8);
    int end = text.lastIndexOf('\n');
    List<String> lines = end < 0 ? List.of() : text.substring(0, end).lines().toList();
    if (lines.isEmpty()) {
      // Its node died before anything stood in it.
      return new Part(month, "", List.of(), true);
    }
    String first = lines.getFirst();
    String key = first.startsWith(FIRST_LINE) ? first.substring(FIRST_LINE.length()) : "";
    boolean whole = KEY.matcher(key).matches();
    List<Leaver> entries = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Optional<Leaver> entry = entry(line);
      entry.ifPresent(entries::add);
      whole &= entry.isPresent();
    }
    return new Part(month, key, entries, whole);
  }

  private static Optional<Leaver> entry(String line) {
    Matcher said = LINE.matcher(line);
    if (!said.matches() || !sum(line.substring(0, said.start(6) - 1)).equals(said.group(6))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Leaver(
              UUID.fromString(said.group(5)),
              said.group(3),
              How.stored(said.group(2)),
              said.group(4).equals("-")
                  ? Optional.empty()
                  : Optional.of(UUID.fromString(said.group(4))),
              Instant.parse(said.group(1))));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Removes the files of months that ended before.
  void sweep(Instant before) throws IOException {
    YearMonth last = YearMonth.from(before.atOffset(ZoneOffset.UTC));
    for (Path file : files(folder)) {
      Matcher name = FILE.matcher(file.getFileName().toString());
      if (name.matches() && month(name).isBefore(last)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<UUID> names(Path folder) throws IOException {
    return files(folder).stream()
        .map(file -> NAME.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .map(name -> UUID.fromString(name.group(1)))
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Override
  public String toString() {
    return "LeaverJournal " + folder;
  }
}
