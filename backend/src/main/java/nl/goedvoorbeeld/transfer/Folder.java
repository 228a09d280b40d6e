package nl.goedvoorbeeld.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Outcome.Refusal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.media.MediaName;

/// A folder of documents, read whole. What has a name that begins with a dot, and a README in the
/// folder itself, are not documents. Links are not followed, so nothing outside is ever read.
///
/// @param texts the documents by their path, with slashes
/// @param images files below `media/` by their address
/// @param objections what is wrong with files as files; what is wrong inside stands in the drafts
record Folder(
    SortedMap<String, String> texts, SortedMap<String, Path> images, List<Refusal> objections) {
  private static final long LARGEST = 4_000_000;
  private static final String DOCUMENT = ".md";
  private static final String README = "README.md";

  static Folder read(Path root) {
    Walk walk = new Walk(root);
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (walk.texts.isEmpty() && walk.objections.isEmpty()) {
      walk.object(root, "In deze map staan geen documenten (*.md).");
    }
    return new Folder(
        Collections.unmodifiableSortedMap(walk.texts),
        Collections.unmodifiableSortedMap(walk.images),
        List.copyOf(walk.objections));
  }

  /// Reading a document depends on no other, so all processors take part.
  List<Draft> drafts() {
    return texts.entrySet().parallelStream()
        .map(text -> draft(text.getKey(), text.getValue()))
        .toList();
  }

  private static Draft draft(String path, String text) {
    Ref ref = Kind.ofFile(path).orElseThrow();
    return Draft.read(Kind.of(ref.folder(), ref.slug()).orElseThrow(), ref.slug(), text);
  }

  /// The same for the same files with the same texts.
  String digest() {
    MessageDigest digest = Sha256.fresh();
    texts.forEach(
        (path, text) ->
            digest.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /// One walk, which collects what it cannot read instead of ending there.
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, Path> images = new TreeMap<>();
    private final List<Refusal> objections = new ArrayList<>();

    private Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (hidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (folder.toString().endsWith(DOCUMENT)) {
        object(folder, "Dit is een map; verwacht: een document.");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file) || file.equals(root.resolve(README))) {
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile()) {
        object(file, "Dit is geen gewoon bestand; koppelingen worden niet gevolgd.");
      } else if (MediaName.ofAddress("/" + path(file))
          .filter(one -> one.width().isEmpty())
          .isPresent()) {
        images.put("/" + path(file), file);
      } else if (Kind.ofFile(path(file)).isEmpty()) {
        object(
            file,
            "Op deze plaats hoort geen document; verwacht: {map}/{naam}.md,"
                + " ezine/{editie}/editie.md of ezine/{editie}/{artikel}.md.");
      } else if (attributes.size() > LARGEST) {
        object(
            file,
            "Dit bestand is te groot: %s bytes; het mogen er hoogstens %s zijn."
                .formatted(digits(attributes.size()), digits(LARGEST)));
      } else {
        text(file).ifPresent(text -> texts.put(path(file), text));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      object(
          file,
          file.equals(root)
              ? "Deze map bestaat niet of is niet te lezen."
              : "Dit is niet te lezen.");
      return FileVisitResult.CONTINUE;
    }

    private Optional<String> text(Path file) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
      } catch (CharacterCodingException e) {
        object(file, "Dit bestand is geen UTF-8-tekst.");
      } catch (IOException e) {
        object(file, "Dit is niet te lezen.");
      }
      return Optional.empty();
    }

    private String path(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    private static String digits(long number) {
      return Dutch.number(BigDecimal.valueOf(number));
    }

    private static boolean hidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private void object(Path file, String message) {
      String name = file.equals(root) ? root.toString() : path(file);
      objections.add(new Refusal(name, message));
    }
  }
}
