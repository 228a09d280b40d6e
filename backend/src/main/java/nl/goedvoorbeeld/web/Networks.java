package nl.goedvoorbeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.TrustedProxies;
import org.springframework.stereotype.Component;

/// From which network somebody comes: an IPv4 address, or the first 64 bits of an IPv6 one, since a
/// home has as many of those as it likes.
@Component
public final class Networks {
  /// A longer chain of proxies is somebody's joke.
  private static final int MOST_PROXIES = 10;

  private final TrustedProxies trusted;

  Networks(Settings settings) {
    this.trusted = settings.trustedProxies();
  }

  /// Always an address that was parsed, never text from a header.
  public String of(HttpServletRequest request) {
    List<String> forwarded =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .toList();
    return parsed(request.getRemoteAddr())
        .map(remote -> network(origin(remote, forwarded)))
        .orElse("onbekend");
  }

  /// From near to far, for as long as we trust whoever says so.
  private InetAddress origin(InetAddress remote, List<String> forwarded) {
    InetAddress origin = remote;
    List<String> nearest =
        forwarded.subList(Math.max(0, forwarded.size() - MOST_PROXIES), forwarded.size());
    for (String one : nearest.reversed()) {
      Optional<InetAddress> before = parsed(one.strip());
      if (!trusted.contains(origin) || before.isEmpty()) {
        return origin;
      }
      origin = before.get();
    }
    return origin;
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
