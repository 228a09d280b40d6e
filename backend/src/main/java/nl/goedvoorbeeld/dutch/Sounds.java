package nl.goedvoorbeeld.dutch;

/// How a Dutch word sounds, roughly: words that are pronounced alike have the same key, however
/// they are spelled. `ij`, `ei`, `ey` and `y` are one, as are c and k, z and s, v and f, d and t at
/// the end, and a letter written once or twice.
public final class Sounds {
  private Sounds() {}

  public static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      at += sound(word, at, key);
    }
    int last = key.length() - 1;
    if (last > 0) {
      switch (key.charAt(last)) {
        case 'd' -> key.setCharAt(last, 't');
        case 'b' -> key.setCharAt(last, 'p');
        default -> {}
      }
      if (last > 1 && key.charAt(last) == 't' && key.charAt(last - 1) == 'd') {
        key.deleteCharAt(last - 1);
      }
    }
    return key.toString();
  }

  /// Adds the sound at this place; how many letters it takes.
  private static int sound(String word, int at, StringBuilder key) {
    char letter = word.charAt(at);
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    switch (letter) {
      case 'i' -> {
        if (next == 'j') {
          return add(key, 'y', 2);
        }
        return add(key, 'i', next == 'e' ? 2 : 1);
      }
      case 'e' -> {
        boolean eij = next == 'i' && at + 2 < word.length() && word.charAt(at + 2) == 'j';
        return next == 'i' || next == 'y' ? add(key, 'y', eij ? 3 : 2) : add(key, 'e', 1);
      }
      case 'a' -> {
        return next == 'u' ? add(key, 'w', 2) : add(key, 'a', 1);
      }
      case 'o' -> {
        return next == 'u' ? add(key, 'w', 2) : add(key, 'o', 1);
      }
      case 'c' -> {
        if (next == 'h') {
          return add(key, 'g', 2);
        }
        return add(key, "eiy".indexOf(next) >= 0 ? 's' : 'k', 1);
      }
      case 'p' -> {
        return next == 'h' ? add(key, 'f', 2) : add(key, 'p', 1);
      }
      case 't' -> {
        return add(key, 't', next == 'h' ? 2 : 1);
      }
      case 'x' -> {
        add(key, 'k', 1);
        return add(key, 's', 1);
      }
      case 'q' -> {
        return add(key, 'k', next == 'u' ? 2 : 1);
      }
      case 'z' -> {
        return add(key, 's', 1);
      }
      case 'v' -> {
        return add(key, 'f', 1);
      }
      default -> {
        return add(key, letter, 1);
      }
    }
  }

  private static int add(StringBuilder key, char sound, int letters) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != sound) {
      key.append(sound);
    }
    return letters;
  }
}
