package nl.goedvoorbeeld.media;

import static nl.goedvoorbeeld.db.media.Tables.IMAGE;
import static nl.goedvoorbeeld.db.media.Tables.VARIANT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.goedvoorbeeld.db.media.tables.records.ImageRecord;
import nl.goedvoorbeeld.digest.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The images that there are. They stand in the database, so that every node has them and a backup
/// holds them; a node keeps what was asked for lately in memory.
@Component
public class Images {
  /// Of a file that is sent, in bytes.
  public static final int LARGEST = 10_000_000;

  public static final int PAGE = 20;

  private static final int LONGEST_ALT = 500;
  private static final int MOST_IN_AN_HOUR = 100;

  /// Of one that is kept. What is larger is no picture for a page.
  private static final int LARGEST_KEPT = 6_000_000;

  private static final long CACHE = 24L << 20;

  /// One at a time on a node, however many there are of us: decoding takes much memory, and a node
  /// that has none left falls.
  private static final Semaphore DECODING = new Semaphore(1, true);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DSLContext db;
  private final Clock clock;

  /// The address says what the bytes are, so nothing here is ever out of date.
  private final Cache<MediaName, byte[]> cache =
      Caffeine.newBuilder()
          .maximumWeight(CACHE)
          .weigher((MediaName _, byte[] bytes) -> bytes.length + 200)
          .executor(Runnable::run)
          .build();

  public Images(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Makes of a file what may be kept of it. Takes as long as a second, so not to be called within
  /// a transaction.
  public Prepared prepare(byte[] file) {
    if (file.length > LARGEST) {
      return new Prepared.Refused(tooManyBytes());
    }
    return decoding(
        () ->
            switch (Decoding.of(file)) {
              case Decoding.Decoded.Refused(String sentence) -> new Prepared.Refused(sentence);
              case Decoding.Decoded.Pixels(var image, int orientation, boolean lossless) ->
                  ready(Encoding.of(image, orientation, lossless));
            });
  }

  /// What is said of a file that is too large.
  public static String tooManyBytes() {
    return "Dit bestand is te groot. Het mag hoogstens %d MB zijn.".formatted(LARGEST / 1_000_000);
  }

  private static Prepared ready(Encoding.Encoded encoded) {
    byte[] whole = encoded.variants().getLast().bytes();
    return whole.length > LARGEST_KEPT
        ? new Prepared.Refused(
            "Deze afbeelding blijft te groot voor een pagina. Sla haar op als JPEG.")
        : new Prepared.Ready(hash(whole), encoded);
  }

  private static Prepared decoding(java.util.function.Supplier<Prepared> work) {
    try {
      if (!DECODING.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Prepared.Refused(
            "Er zijn nu te veel afbeeldingen tegelijk. Probeer het zo weer.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Prepared.Refused("De site wordt net gestopt. Probeer het zo weer.");
    }
    try {
      return work.get();
    } finally {
      DECODING.release();
    }
  }

  /// Keeps an image; one that is here already only gets what is said of it now.
  ///
  /// @param alt what is on it
  public Receiving keep(Prepared prepared, String alt, String author) {
    String words = oneLine(alt);
    return switch (prepared) {
      case Prepared.Refused(String sentence) -> new Receiving.Refused(sentence);
      case Prepared.Ready _ when words.isEmpty() ->
          new Receiving.Refused("Beschrijf wat er op de afbeelding staat.");
      case Prepared.Ready _ when words.length() > LONGEST_ALT ->
          new Receiving.Refused(
              "Deze beschrijving is te lang; hoogstens %d tekens.".formatted(LONGEST_ALT));
      case Prepared.Ready ready -> db.transactionResult(tx -> keep(tx.dsl(), ready, words, author));
    };
  }

  private Receiving keep(DSLContext tx, Prepared.Ready ready, String alt, String author) {
    Instant now = clock.instant();
    int lately =
        tx.fetchCount(
            IMAGE,
            IMAGE.UPLOADED_BY.eq(author).and(IMAGE.UPLOADED_AT.gt(now.minus(Duration.ofHours(1)))));
    if (lately >= MOST_IN_AN_HOUR) {
      return new Receiving.Refused(
          "U hebt dit uur al %d afbeeldingen gestuurd. Probeer het straks weer."
              .formatted(MOST_IN_AN_HOUR));
    }
    boolean known = !insert(tx, ready, alt, author, now);
    if (known) {
      tx.update(IMAGE)
          .set(IMAGE.ALT, alt)
          .set(IMAGE.UPLOADED_AT, now)
          .where(IMAGE.HASH.eq(ready.hash))
          .execute();
    }
    return new Receiving.Kept(known(tx, List.of(ready.hash)).values().iterator().next(), known);
  }

  /// Of two at once one waits for the other, and finds it there.
  private static boolean insert(
      DSLContext tx, Prepared.Ready ready, String alt, String author, Instant now) {
    int inserted =
        tx.insertInto(IMAGE)
            .set(IMAGE.HASH, ready.hash)
            .set(IMAGE.TYPE, ready.encoded.type())
            .set(IMAGE.ALT, alt)
            .set(IMAGE.UPLOADED_BY, author)
            .set(IMAGE.UPLOADED_AT, now)
            .onConflictDoNothing()
            .execute();
    if (inserted > 0) {
      for (Encoding.Variant variant : ready.encoded.variants()) {
        tx.insertInto(VARIANT)
            .set(VARIANT.HASH, ready.hash)
            .set(VARIANT.WIDTH, variant.width())
            .set(VARIANT.HEIGHT, variant.height())
            .set(VARIANT.BYTES, variant.bytes())
            .execute();
      }
    }
    return inserted > 0;
  }

  /// Those of these hashes that there are.
  public Map<String, Upload> known(Collection<String> hashes) {
    return known(db, hashes);
  }

  /// As {@link #known(Collection)}, within a transaction.
  public static Map<String, Upload> known(DSLContext tx, Collection<String> hashes) {
    return hashes.isEmpty() ? Map.of() : uploads(tx, IMAGE.HASH.in(hashes), Integer.MAX_VALUE, 0);
  }

  public Optional<Upload> find(String hash) {
    return Optional.ofNullable(known(List.of(hash)).get(hash));
  }

  /// The newest first.
  ///
  /// @param number of the page, from 1
  public List<Upload> recent(int number) {
    return List.copyOf(uploads(db, DSL.noCondition(), PAGE, (number - 1) * PAGE).values());
  }

  public int count() {
    return db.fetchCount(IMAGE);
  }

  private static Map<String, Upload> uploads(
      DSLContext tx, Condition which, int limit, int offset) {
    List<ImageRecord> rows =
        tx.selectFrom(IMAGE)
            .where(which)
            .orderBy(IMAGE.UPLOADED_AT.desc(), IMAGE.HASH)
            .limit(limit)
            .offset(offset)
            .fetch();
    Map<String, List<Upload.Size>> sizes = new LinkedHashMap<>();
    tx.select(VARIANT.HASH, VARIANT.WIDTH, VARIANT.HEIGHT)
        .from(VARIANT)
        .where(VARIANT.HASH.in(rows.stream().map(ImageRecord::getHash).toList()))
        .orderBy(VARIANT.WIDTH)
        .forEach(
            row ->
                sizes
                    .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                    .add(new Upload.Size(row.value2(), row.value3())));
    Map<String, Upload> uploads = new LinkedHashMap<>();
    for (ImageRecord row : rows) {
      uploads.put(
          row.getHash(),
          new Upload(
              row.getHash(),
              row.getType(),
              row.getAlt(),
              row.getUploadedBy(),
              row.getUploadedAt(),
              List.copyOf(sizes.getOrDefault(row.getHash(), List.of()))));
    }
    return uploads;
  }

  /// The file of a name. Whether whoever asks may have it is decided before.
  public Optional<byte[]> bytes(Upload upload, MediaName name) {
    if (!upload.has(name)) {
      return Optional.empty();
    }
    byte[] kept = cache.getIfPresent(name);
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<byte[]> found =
        db.select(VARIANT.BYTES)
            .from(VARIANT)
            .where(VARIANT.HASH.eq(name.hash()))
            .and(VARIANT.WIDTH.eq(name.width().orElse(upload.sizes().getLast().width())))
            .fetchOptional(VARIANT.BYTES);
    found.ifPresent(bytes -> cache.put(name, bytes));
    return found;
  }

  /// What came out of {@link #bytes} for the whole image, taken in again: it must be that very
  /// file, so that texts that show it still do. One that was not made here is refused.
  ///
  /// @param name as the file was called
  public Prepared again(MediaName name, byte[] file) {
    boolean same = name.width().isEmpty() && hash(file).equals(name.hash());
    Optional<ImageFile.Sort> sort = ImageFile.sort(file);
    boolean ours =
        sort.filter(
                one ->
                    one == (name.type().equals("png") ? ImageFile.Sort.PNG : ImageFile.Sort.JPEG))
            .flatMap(one -> ImageFile.of(one, file))
            .filter(source -> Arrays.equals(source.bytes(), file) && source.orientation() == 1)
            .isPresent();
    if (!same || !ours || file.length > LARGEST_KEPT) {
      return new Prepared.Refused(
          "Dit is niet de afbeelding die bij deze naam hoort. Voeg de juiste toe via de redactie.");
    }
    return decoding(
        () ->
            switch (Decoding.of(file)) {
              case Decoding.Decoded.Refused(String sentence) -> new Prepared.Refused(sentence);
              case Decoding.Decoded.Pixels(var image, _, _) ->
                  new Prepared.Ready(
                      name.hash(),
                      new Encoding.Encoded(
                          name.type(), Encoding.variants(image, file, name.type().equals("png"))));
            });
  }

  /// Keeps an image of an export, within the transaction of its import; one that is here stays as
  /// it is.
  ///
  /// @return whether it is new here
  public boolean keepAgain(DSLContext tx, Prepared.Ready ready, String alt, String author) {
    return insert(tx, ready, shortened(oneLine(alt)), author, clock.instant());
  }

  /// Takes back what was kept within the same transaction.
  public void takeBack(DSLContext tx, Prepared.Ready ready) {
    tx.deleteFrom(IMAGE).where(IMAGE.HASH.eq(ready.hash)).execute();
  }

  private static String shortened(String words) {
    return words.length() > LONGEST_ALT ? words.substring(0, LONGEST_ALT) : words;
  }

  /// Without line ends, control characters and halves of signs.
  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }

  static String hash(byte[] bytes) {
    return Sha256.hex(bytes, 16);
  }
}
