package nl.goedvoorbeeld.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Outcome.Objection;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Ref;

/// A folder of documents, read whole. Files whose name begins with a dot, and a README in the folder
/// itself, are not documents.
///
/// @param objections what is wrong with files as files; what is wrong inside stands in the drafts
/// @param digest the same for the same files with the same bytes
record Folder(List<Draft> drafts, List<Objection> objections, String digest) {
  private static final long LARGEST = 4_000_000;
  private static final String README = "README.md";

  static Folder read(Path root) {
    Reading reading = new Reading(root);
    for (Path file : files(root)) {
      reading.read(file);
    }
    if (reading.drafts.isEmpty() && reading.objections.isEmpty()) {
      reading.object(root.toString(), "In deze map staan geen documenten (*.md).");
    }
    return new Folder(
        List.copyOf(reading.drafts),
        List.copyOf(reading.objections),
        HexFormat.of().formatHex(reading.digest.digest()));
  }

  private static List<Path> files(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !hidden(root.relativize(path)))
          .filter(path -> !path.equals(root.resolve(README)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /// One reading of a folder.
  private static final class Reading {
    private final Path root;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final MessageDigest digest = sha256();

    private Reading(Path root) {
      this.root = root;
    }

    private void read(Path file) {
      String path = root.relativize(file).toString().replace('\\', '/');
      Optional<Ref> ref = Kind.ofFile(path);
      if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
        object(path, "Dit is geen gewoon bestand; koppelingen worden niet gevolgd.");
      } else if (ref.isEmpty()) {
        object(path, "Op deze plaats hoort geen document. Verwacht: {map}/{naam}.md, of"
            + " ezine/{editie}/{artikel}.md.");
      } else {
        text(file, path).ifPresent(text -> draft(ref.get(), path, text));
      }
    }

    private void draft(Ref ref, String path, String text) {
      digest.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
      Kind kind = Kind.of(ref.folder(), ref.slug()).orElseThrow();
      drafts.add(Draft.read(kind, ref.slug(), text));
    }

    private Optional<String> text(Path file, String path) {
      try {
        if (Files.size(file) > LARGEST) {
          object(path, "Dit bestand is te groot: %d bytes; het mogen er %d zijn."
              .formatted(Files.size(file), LARGEST));
          return Optional.empty();
        }
        String text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        if (text.indexOf('\0') >= 0) {
          object(path, "Dit is geen tekstbestand: er staan nultekens in.");
          return Optional.empty();
        }
        return Optional.of(text);
      } catch (CharacterCodingException e) {
        object(path, "Dit bestand is geen UTF-8-tekst.");
      } catch (IOException e) {
        object(path, "Dit bestand is niet te lezen: " + e.getMessage() + ".");
      }
      return Optional.empty();
    }

    private void object(String path, String message) {
      objections.add(new Objection(path, new Fault(Place.START, message)));
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }
  }
}
