package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// `GV_DATA`, and who may use it. Whoever holds the lock owns the database processes in it; the
/// lock is the kernel's, so it goes when its holder dies, however it dies.
record DataFolder(Path path) {

  /// Who works on the folder now, as the lock file tells others.
  ///
  /// @param open whether others may join its database
  record Holder(String command, boolean open) {}

  static DataFolder at(Path path) {
    try {
      Files.createDirectories(path);
      var real = path.toRealPath();
      Files.delete(Files.createTempFile(real, "schrijf", ".proef"));
      return new DataFolder(real);
    } catch (IOException e) {
      throw new Refused(
          "In de map %s (GV_DATA) kan niet worden geschreven; geef een andere map of rechten."
              .formatted(path),
          e);
    }
  }

  Optional<Lock> tryLock(String command) {
    try {
      // Read as well, so that nothing in this process opens the file a second time: closing that
      // would drop the lock.
      var channel =
          FileChannel.open(
              lockFile(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      var lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Lock(channel, lock, command).say(false));
    } catch (IOException e) {
      throw new Refused("Het bestand %s is niet te openen.".formatted(lockFile()), e);
    }
  }

  /// Empty when nobody wrote yet, or is writing just now. Only for whoever does not hold the lock.
  Optional<Holder> holder() {
    try {
      var words = Files.readString(lockFile()).strip().split(" ");
      return words.length == 2
          ? Optional.of(new Holder(words[0], words[1].equals("open")))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path lockFile() {
    return path.resolve("lock");
  }

  /// The right to this folder, until closed.
  record Lock(FileChannel channel, FileLock lock, String command) implements AutoCloseable {
    /// Tells others that they may join.
    void open() {
      say(true);
    }

    /// Tells others that they may join no longer.
    void shut() {
      say(false);
    }

    private Lock say(boolean open) {
      try {
        channel.truncate(0);
        channel.write(
            ByteBuffer.wrap((command + (open ? " open\n" : " closed\n")).getBytes(UTF_8)), 0);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
