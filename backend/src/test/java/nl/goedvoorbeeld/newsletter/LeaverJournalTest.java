package nl.goedvoorbeeld.newsletter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import nl.goedvoorbeeld.newsletter.LeaverJournal.Found;
import nl.goedvoorbeeld.newsletter.LeaverJournal.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of who left, which outlive the database.
class LeaverJournalTest {
  private static final Instant NOON = Instant.parse("2026-12-01T11:00:00.123456789Z");
  private static final String KEY = "0a1b2c3d";

  @TempDir Path folder;

  private static Leaver left(String mark) {
    return new Leaver(UUID.randomUUID(), mark.repeat(32), How.LEFT, Optional.empty(), NOON);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".regels")).sorted().toList();
    }
  }

  private Path file() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  @Test
  void what_is_written_is_read_as_it_was() throws Exception {
    List<Leaver> some =
        Arrays.stream(How.values())
            .map(
                how ->
                    new Leaver(
                        UUID.randomUUID(),
                        "0af1".repeat(8),
                        how,
                        how == How.LEFT ? Optional.of(UUID.randomUUID()) : Optional.empty(),
                        NOON.plusSeconds(how.ordinal())))
            .toList();
    try (LeaverJournal journal = LeaverJournal.at(folder)) {
      journal.append(some.subList(0, 2), KEY, NOON);
      journal.append(some.subList(2, some.size()), KEY, NOON);
      Found found = LeaverJournal.read(folder);
      assertThat(found.journals()).containsExactly(journal.id());
      assertThat(found.parts()).containsExactly(new Part(YearMonth.of(2026, 12), KEY, some, true));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_folder_keeps_its_name_and_two_nodes_write_to_files_of_their_own() throws Exception {
    try (LeaverJournal one = LeaverJournal.at(folder);
        LeaverJournal other = LeaverJournal.at(folder)) {
      assertThat(other.id()).isEqualTo(one.id());
      one.append(List.of(left("1")), KEY, NOON);
      other.append(List.of(left("2")), KEY, NOON);
      one.append(List.of(left("3")), KEY, NOON);
    }
    assertThat(files()).hasSize(2);
    assertThat(marks()).containsExactlyInAnyOrder("1", "2", "3");
  }

  private Set<String> marks() throws IOException {
    return LeaverJournal.read(folder).all().stream()
        .map(one -> one.mark().substring(0, 1))
        .collect(Collectors.toSet());
  }

  @Test
  void a_line_that_was_never_finished_is_read_over_wherever_it_stops() throws Exception {
    try (LeaverJournal journal = LeaverJournal.at(folder)) {
      journal.append(List.of(left("1")), KEY, NOON);
      journal.append(List.of(left("2")), KEY, NOON);
    }
    byte[] whole = Files.readAllBytes(file());
    int second = new String(whole, US_ASCII).lastIndexOf('\n', whole.length - 2) + 1;
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      Found found = LeaverJournal.read(folder);
      assertThat(found.parts()).as("%d", length).allMatch(Part::whole);
      assertThat(found.all()).hasSizeLessThan(2);
      if (length >= second) {
        assertThat(marks()).containsExactly("1");
      }
    }
    // A node that starts again leaves it alone.
    try (LeaverJournal journal = LeaverJournal.at(folder)) {
      journal.append(List.of(left("3")), KEY, NOON);
    }
    assertThat(LeaverJournal.read(folder).parts()).hasSize(2).allMatch(Part::whole);
    assertThat(marks()).containsExactlyInAnyOrder("1", "3");
  }

  @Test
  void whatever_else_is_broken_is_seen_and_the_rest_is_read() throws Exception {
    try (LeaverJournal journal = LeaverJournal.at(folder)) {
      journal.append(List.of(left("1"), left("2")), KEY, NOON);
    }
    byte[] whole = Files.readAllBytes(file());
    int first = new String(whole, US_ASCII).indexOf('\n') + 1;
    for (int at = 0; at < whole.length - 1; at++) {
      byte[] broken = whole.clone();
      broken[at] ^= 0x10;
      Files.write(file(), broken);
      Found found = LeaverJournal.read(folder);
      boolean otherKey =
          at < first && found.parts().stream().noneMatch(one -> one.key().equals(KEY));
      assertThat(otherKey || !found.parts().stream().allMatch(Part::whole)).as("%d", at).isTrue();
      if (at >= first) {
        assertThat(found.all()).as("%d", at).hasSizeLessThan(2);
      }
    }
    Files.write(file(), whole);
    Files.writeString(file(), "iets anders\n", StandardOpenOption.APPEND);
    Found found = LeaverJournal.read(folder);
    assertThat(found.parts()).noneMatch(Part::whole);
    assertThat(found.all()).hasSize(2);
  }

  @Test
  void a_month_has_a_file_and_goes_when_all_of_it_is_too_old() throws Exception {
    Files.writeString(folder.resolve("notities.txt"), "van een ander");
    try (LeaverJournal journal = LeaverJournal.at(folder)) {
      for (int month = 0; month < 3; month++) {
        journal.append(List.of(left("" + month)), KEY, NOON.plus(Duration.ofDays(31L * month)));
      }
      assertThat(files()).hasSize(3);
      journal.sweep(Instant.parse("2027-01-31T23:59:59Z"));
      assertThat(marks()).containsExactlyInAnyOrder("1", "2");
      journal.sweep(Instant.parse("2027-02-01T00:00:00Z"));
      assertThat(marks()).containsExactly("2");
    }
    assertThat(folder.resolve("notities.txt")).exists();
    assertThat(LeaverJournal.read(folder.resolve("nergens")).journals()).isEmpty();
  }

  @Test
  void after_what_could_not_be_written_it_begins_another_file() throws Exception {
    try (LeaverJournal journal = LeaverJournal.at(folder)) {
      journal.append(List.of(left("1")), KEY, NOON);
      // As a disk that is full leaves it: who wrote does not go on in that file.
      journal.close();
      Files.writeString(file(), "2026-12-01T11:00:00Z le", StandardOpenOption.APPEND);
      journal.append(List.of(left("2")), KEY, NOON);
    }
    assertThat(LeaverJournal.read(folder).parts()).hasSize(2).allMatch(Part::whole);
    assertThat(marks()).containsExactlyInAnyOrder("1", "2");
  }
}
