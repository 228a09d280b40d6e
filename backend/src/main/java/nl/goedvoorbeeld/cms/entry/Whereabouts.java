package nl.goedvoorbeeld.cms.entry;

import java.util.List;
import java.util.Optional;

/// From where somebody is signed in, in words by which they know it again. What a browser says of
/// itself is a claim, and good for nothing else.
final class Whereabouts {
  private static final String OTHER = "een ander programma";

  /// @param sign by which it is known
  private record Known(String sign, String name) {}

  /// Most say that they are Chrome and Safari too, so these come last.
  private static final List<Known> BROWSERS =
      List.of(
          new Known("Edg", "Edge"),
          new Known("OPR/", "Opera"),
          new Known("SamsungBrowser/", "Samsung Internet"),
          new Known("Vivaldi/", "Vivaldi"),
          new Known("Firefox/", "Firefox"),
          new Known("FxiOS/", "Firefox"),
          new Known("CriOS/", "Chrome"),
          new Known("Chrome/", "Chrome"),
          new Known("Safari/", "Safari"));

  /// An Android says Linux as well, and an iPhone Mac OS.
  private static final List<Known> SYSTEMS =
      List.of(
          new Known("Android", "Android"),
          new Known("iPhone", "een iPhone"),
          new Known("iPad", "een iPad"),
          new Known("Windows", "Windows"),
          new Known("CrOS", "ChromeOS"),
          new Known("Mac OS X", "een Mac"),
          new Known("Linux", "Linux"));

  private Whereabouts() {}

  static String program(String agent) {
    String browser = first(BROWSERS, agent).orElse(OTHER);
    return first(SYSTEMS, agent).map(system -> browser + " op " + system).orElse(browser);
  }

  private static Optional<String> first(List<Known> all, String agent) {
    return all.stream().filter(one -> agent.contains(one.sign())).map(Known::name).findFirst();
  }

  /// @param network an address, or the first half of one with `/64` behind it
  static String network(String network) {
    if (network.startsWith("127.") || network.equals("0:0:0:0:0:0:0:0/64")) {
      return "deze computer";
    }
    return network.endsWith(":0:0:0:0/64") ? network.replace(":0:0:0:0/64", "::/64") : network;
  }
}
