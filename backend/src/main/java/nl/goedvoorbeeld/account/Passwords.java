package nl.goedvoorbeeld.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.goedvoorbeeld.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Which passwords will do, and how they are kept: Argon2id, with what OWASP advises (19 MiB, two
/// passes). Length and being hard to guess are asked for, and nothing else; every sign counts.
@Component
public class Passwords {
  static final int SHORTEST = 15;
  static final int LONGEST = 256;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 << 10;
  private static final int PASSES = 2;

  /// Each takes [#KIBIBYTES] of memory while it works, so that many at once would take all of it.
  private static final int AT_ONCE = 4;

  /// Of a password that nobody knows. Who has no account, or no password yet, is compared with
  /// this: it takes as long.
  static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzaXh0ZWVuIGJ5dA$"
          + "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore working = new Semaphore(AT_ONCE, true);
  private final List<String> site;

  public Passwords(Settings settings) {
    site =
        Stream.concat(
                words(Optional.ofNullable(settings.organisation()).orElse("")),
                words(Optional.ofNullable(settings.baseUrl().getHost()).orElse("")))
            .toList();
  }

  /// @return the sentence that says why not, when it will not do
  Optional<String> objection(String password, String email, String name) {
    String text = normal(password);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Optional.of(
          "Kies een wachtwoord van %d tekens of meer. Een korte zin is goed te onthouden."
              .formatted(SHORTEST));
    }
    if (text.length() > LONGEST) {
      return Optional.of("Kies een wachtwoord van hoogstens %d tekens.".formatted(LONGEST));
    }
    List<String> names =
        Stream.of(site.stream(), words(email), words(name)).flatMap(one -> one).toList();
    return Guessable.is(text, names)
        ? Optional.of(
            "Dit wachtwoord is te gemakkelijk te raden: het bestaat uit woorden die vaak worden"
                + " gebruikt, uit uw naam of uit die van deze site. Kies iets anders.")
        : Optional.empty();
  }

  String hash(String password) {
    return guarded(() -> Objects.requireNonNull(argon2.encode(normal(password))));
  }

  /// Takes as long for a hash that is not there as for one that is.
  boolean matches(String password, @Nullable String hash) {
    String text = password.length() > LONGEST ? "" : normal(password);
    boolean same =
        guarded(() -> argon2.matches(text.isEmpty() ? " " : text, hash == null ? NOBODYS : hash));
    return same && hash != null && !text.isEmpty();
  }

  /// The same letters may come in more than one form, and a keyboard decides which.
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /// The whole and its parts.
  private static Stream<String> words(String text) {
    return Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+")));
  }

  private <T> T guarded(Supplier<T> work) {
    working.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      working.release();
    }
  }
}
