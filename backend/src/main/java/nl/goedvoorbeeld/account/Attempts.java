package nl.goedvoorbeeld.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// How often somebody may be wrong: per account from one network, per account from anywhere, and
/// per network. One count for all ways to sign in, or a network would get as many as there are
/// ways. Whether the account exists makes no difference. Each node counts for itself, in memory
/// that is bounded; thread-safe.
///
/// An attempt counts before it is made, so that a hundred at once do not slip through, and is
/// forgiven when it was right.
@Component
public final class Attempts {
  private static final int KEPT = 50_000;

  private final Counter perAccountAndNetwork;
  private final Counter perAccount;
  private final Counter perNetwork;

  public Attempts(Clock clock) {
    perAccountAndNetwork = new Counter(10, Duration.ofMinutes(15), clock);
    // Higher, so that a stranger cannot keep an editor out by being wrong in their name for long.
    perAccount = new Counter(100, Duration.ofHours(1), clock);
    perNetwork = new Counter(60, Duration.ofMinutes(15), clock);
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

  /// Of whom it is not known yet which account they want.
  ///
  /// @return false when this is once too often
  boolean begin(String network) {
    return perNetwork.take(network);
  }

  void right(String network) {
    perNetwork.giveBack(network);
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
