package nl.goedvoorbeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.TrustedProxies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// From which network somebody comes: an IPv4 address, or the first 64 bits of an IPv6 one, since a
/// home has as many of those as it likes.
@Component
public final class Networks {
  /// In which a proxy says for whom it asks.
  static final String FORWARDED = "X-Forwarded-For";

  private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

  /// So often asked in a row of one machine, and of none else, is no coincidence. Of an attempt
  /// that is right it is asked three times.
  private static final int ENOUGH = 10;

  private static final Passing NONE = new Passing("", 0);

  /// An address with a port, as some proxies write it; one of IPv6 in brackets then.
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([\\d.]+):\\d{1,5}");

  /// A longer chain of proxies is somebody's joke.
  private static final int MOST_PROXIES = 10;

  private final TrustedProxies trusted;
  private final AtomicReference<Passing> passing = new AtomicReference<>(NONE);

  /// @param address of a machine that says for whom it speaks, and is not trusted
  /// @param times how often that was so, one after another
  private record Passing(String address, int times) {}

  Networks(Settings settings) {
    this.trusted = settings.trustedProxies();
  }

  /// Always an address that was parsed, never text from a header.
  public String of(HttpServletRequest request) {
    return parsed(request.getRemoteAddr())
        .map(near -> network(origin(trusted, near, forwarded(request))))
        .orElse("onbekend");
  }

  /// As {@link #of}, of somebody who wants to sign in. What {@link #untrustedProxy} tells comes
  /// from these alone.
  String ofSignIn(HttpServletRequest request) {
    parsed(request.getRemoteAddr()).ifPresent(near -> note(near, !forwarded(request).isEmpty()));
    return of(request);
  }

  private static List<String> forwarded(HttpServletRequest request) {
    return Collections.list(request.getHeaders(FORWARDED));
  }

  /// Through which machine all come who want to sign in, and which is not among the trusted
  /// proxies: then they count as one network. Empty where they come in other ways too.
  public Optional<String> untrustedProxy() {
    return Optional.of(passing.get()).filter(one -> one.times() >= ENOUGH).map(Passing::address);
  }

  private void note(InetAddress near, boolean forwards) {
    if (!forwards || trusted.contains(near)) {
      passing.set(NONE);
      return;
    }
    String address = near.getHostAddress();
    Passing now =
        passing.updateAndGet(
            before ->
                new Passing(
                    address,
                    before.address().equals(address)
                        ? Math.min(before.times() + 1, ENOUGH + 1)
                        : 1));
    if (now.times() == ENOUGH) {
      LOG.warn(
          "All who sign in come through {}, which is not in GV_TRUSTED_PROXIES: they count as one"
              + " network, and who is wrong too often there keeps out the others",
          address);
    }
  }

  /// From near to far, for as long as we trust whoever says so.
  ///
  /// @param headers as they were sent
  static InetAddress origin(TrustedProxies trusted, InetAddress remote, List<String> headers) {
    InetAddress origin = remote;
    List<String> forwarded =
        headers.stream().flatMap(header -> Arrays.stream(header.split(","))).toList();
    List<String> nearest =
        forwarded.subList(Math.max(0, forwarded.size() - MOST_PROXIES), forwarded.size());
    for (String one : nearest.reversed()) {
      Optional<InetAddress> before = parsed(withoutPort(one.strip()));
      if (!trusted.contains(origin) || before.isEmpty()) {
        return origin;
      }
      origin = before.get();
    }
    return origin;
  }

  private static String withoutPort(String text) {
    Matcher parts = WITH_PORT.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    return parts.group(1) != null ? parts.group(1) : parts.group(2);
  }

  /// A name is never looked up.
  private static Optional<InetAddress> parsed(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static String network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, 8, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Sixteen bytes are an address", e);
    }
  }
}
