package nl.goedvoorbeeld.newsletter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.DSLContext;

/// The journal of who left, for tests of other rooms.
public final class TestLeavers {
  private TestLeavers() {}

  static LeaverJournal journal(Path folder) {
    try {
      return LeaverJournal.at(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Leavers in(Path folder, Secret secret, Clock clock) {
    return new Leavers(journal(folder), SubscriberLinks.of(secret), clock);
  }

  /// Writes down that an address was erased, as a reader who asks for it does.
  public static void erased(Leavers leavers, DSLContext tx, String address) {
    leavers.left(tx, How.ERASED, SubscriberAddress.read(address).orElseThrow());
  }

  /// By which a library knows the journal in a folder.
  public static UUID id(Path folder) {
    return journal(folder).id();
  }

  /// Writes down that an address left.
  public static void leave(Path folder, Secret secret, String address, Instant at) {
    SubscriberLinks links = SubscriberLinks.of(secret);
    String mark = Leavers.marks(links, SubscriberAddress.read(address).orElseThrow()).getFirst();
    try (LeaverJournal journal = journal(folder)) {
      journal.append(
          List.of(new Leaver(UUID.randomUUID(), mark, How.LEFT, Optional.empty(), at)),
          links.keyNames().getFirst(),
          at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
