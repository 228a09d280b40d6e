package nl.goedvoorbeeld.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.goedvoorbeeld.privacy.Periods;
import org.springframework.stereotype.Component;

/// How often somebody may be wrong: per account from one network, per account from anywhere, and
/// per network. One count for all ways to sign in, or a network would get as many as there are
/// ways. Whether the account exists makes no difference. Each node counts for itself, in memory
/// that is bounded; thread-safe.
///
/// Who is wrong must not keep others out for whom guessing is no use: a known browser is counted by
/// itself, and what nobody can guess, such as the answer of a passkey, is only not let be tried
/// without end.
///
/// An attempt counts before it is made, so that a hundred at once do not slip through, and is
/// forgiven when it was right.
@Component
public final class Attempts {
  private static final int KEPT = 50_000;

  private final Counter perAccountAndNetwork;
  private final Counter perAccount;
  private final Counter perNetwork;
  private final Counter perBrowser;
  private final Counter questions;

  public Attempts(Clock clock) {
    perAccountAndNetwork = new Counter(10, Duration.ofMinutes(15), clock);
    // Higher, so that a stranger cannot keep an editor out by being wrong in their name for long.
    perAccount = new Counter(100, Periods.WRONG, clock);
    perNetwork = new Counter(60, Duration.ofMinutes(15), clock);
    perBrowser = new Counter(10, Duration.ofMinutes(15), clock);
    questions = new Counter(60, Duration.ofMinutes(15), clock);
  }

  /// @return false when this is once too often
  boolean begin(String account, String network) {
    // All three, also when the first says no.
    return perNetwork.take(network)
        & perAccountAndNetwork.take(account + ' ' + network)
        & perAccount.take(account);
  }

  void right(String account, String network) {
    perNetwork.giveBack(network);
    perAccountAndNetwork.giveBack(account + ' ' + network);
    perAccount.giveBack(account);
  }

  /// @param known whether the owner of the account signed in before in this browser
  /// @return false when this is once too often
  boolean begin(String account, Origin origin, boolean known) {
    return known
        ? perBrowser.take(account + ' ' + origin.mark())
        : begin(account, origin.network());
  }

  void right(String account, Origin origin, boolean known) {
    if (known) {
      perBrowser.giveBack(account + ' ' + origin.mark());
    } else {
      right(account, origin.network());
    }
  }

  /// Of a proof that cannot be guessed. It counts in the network as any other, but nobody is
  /// refused for what others did there.
  ///
  /// @return false when this is once too often
  boolean beginProof(String account, String network) {
    perNetwork.take(network);
    return perAccountAndNetwork.take(account + ' ' + network) & perAccount.take(account);
  }

  /// Asks for a question, to answer it with such a proof. It is not known yet which account is
  /// wanted.
  ///
  /// @param known whether anybody signed in before in this browser
  /// @return false when this is once too often
  boolean ask(Origin origin, boolean known) {
    if (known) {
      return perBrowser.take(origin.mark());
    }
    perNetwork.take(origin.network());
    return questions.take(origin.network());
  }

  /// The question was answered well.
  void answered(Origin origin, boolean known) {
    if (known) {
      perBrowser.giveBack(origin.mark());
    } else {
      perNetwork.giveBack(origin.network());
      questions.giveBack(origin.network());
    }
  }

  private static final class Counter {
    private final int most;
    private final Cache<String, AtomicInteger> taken;

    private Counter(int most, Duration window, Clock clock) {
      this.most = most;
      // The window begins with the first attempt: adding to a count does not write it again.
      this.taken =
          Caffeine.newBuilder()
              .maximumSize(KEPT)
              .expireAfterWrite(window)
              .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
              .executor(Runnable::run)
              .build();
    }

    private boolean take(String key) {
      return taken.get(key, _ -> new AtomicInteger()).incrementAndGet() <= most;
    }

    private void giveBack(String key) {
      taken.get(key, _ -> new AtomicInteger()).decrementAndGet();
    }
  }
}
