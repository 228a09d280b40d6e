package nl.goedvoorbeeld.newsletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.dutch.EditDistance;

/// Domains that many have, and what they are taken for when a finger slips. It is asked, never
/// changed: the other domain may well be somebody's.
final class Misspelt {
  private static final Set<String> KNOWN =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "hotmail.com",
          "hotmail.nl",
          "outlook.com",
          "outlook.nl",
          "icloud.com",
          "yahoo.com",
          "yahoo.nl",
          "live.nl",
          "live.com",
          "mail.com",
          "msn.com",
          "me.com",
          "proton.me",
          "protonmail.com",
          "ziggo.nl",
          "kpnmail.nl",
          "kpnplanet.nl",
          "planet.nl",
          "hetnet.nl",
          "xs4all.nl",
          "upcmail.nl",
          "casema.nl",
          "chello.nl",
          "home.nl",
          "quicknet.nl",
          "tele2.nl",
          "zonnet.nl",
          "telfort.nl",
          "solcon.nl",
          "caiway.nl",
          "zeelandnet.nl",
          "online.nl",
          "minienw.nl",
          "rijksoverheid.nl",
          "belastingdienst.nl");

  /// A name of four letters is one letter away from a hundred others.
  private static final int SHORTEST = 5;

  private Misspelt() {}

  /// What may have been meant instead.
  static Optional<SubscriberAddress> meant(SubscriberAddress address) {
    String domain = address.domain();
    return KNOWN.contains(domain)
        ? Optional.empty()
        : KNOWN.stream()
            .filter(known -> known.indexOf('.') >= SHORTEST)
            .filter(known -> EditDistance.withSwaps(domain, known) == 1)
            // The end is mistyped less often than the name, so of two the one with the same end.
            .min(
                Comparator.comparing((String known) -> !end(known).equals(end(domain)))
                    .thenComparing(Comparator.naturalOrder()))
            .map(known -> new SubscriberAddress(address.local(), known));
  }

  private static String end(String domain) {
    return domain.substring(domain.lastIndexOf('.'));
  }
}
