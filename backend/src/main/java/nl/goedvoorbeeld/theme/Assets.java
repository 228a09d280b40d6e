package nl.goedvoorbeeld.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.goedvoorbeeld.digest.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All assets of a theme at a moment, in memory. A look-up in a map cannot leave it: that is the
/// whole defence against `../`.
///
/// One hash covers them all, so that a style sheet can refer to its fonts with a relative address.
final class Assets {
  private static final String ADDRESS = "/thema/";

  private final Map<String, Asset> byPath;
  private final String hash;

  private Assets(Map<String, byte[]> files) {
    var sorted = new TreeMap<>(files);
    var digest = Sha256.fresh();
    var assets = new HashMap<String, Asset>();
    sorted.forEach(
        (path, bytes) -> {
          digest.update(path.getBytes(UTF_8));
          digest.update(bytes);
          assets.put(path, new Asset(bytes, MediaTypes.of(path), '"' + Hash.of(bytes) + '"'));
        });
    byPath = Map.copyOf(assets);
    hash = Hash.shorten(digest.digest());
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /// A template that names an asset that is not there is a bug, seen by the test of that page.
  String address(String path) {
    if (!byPath.containsKey(path)) {
      throw new IllegalArgumentException("The theme has no asset " + path);
    }
    return ADDRESS + hash + '/' + path;
  }

  /// Files put in later replace those put in earlier.
  static final class Layers {
    private final Map<String, byte[]> files = new HashMap<>();

    Layers shipped(String theme) {
      try {
        var resolver = new PathMatchingResourcePatternResolver();
        var folder = "/themes/" + theme + "/assets/";
        for (var resource : resolver.getResources("classpath*:" + folder.substring(1) + "**")) {
          var url = URLDecoder.decode(resource.getURL().toString(), UTF_8);
          var path = url.substring(url.lastIndexOf(folder) + folder.length());
          if (MediaTypes.known(path) && resource.isReadable()) {
            files.put(path, resource.getContentAsByteArray());
          }
        }
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// A folder given at run time. A script is code, so it never brings or replaces one.
    Layers replaced(Path folder) {
      return read(folder, path -> MediaTypes.known(path) && !path.endsWith(".js"));
    }

    Layers folder(Path folder) {
      return read(folder, MediaTypes::known);
    }

    private Layers read(Path folder, Predicate<String> wanted) {
      if (!Files.isDirectory(folder)) {
        return this;
      }
      try (var paths = Files.walk(folder)) {
        for (var file : paths.filter(Files::isRegularFile).toList()) {
          var path = folder.relativize(file).toString().replace('\\', '/');
          if (wanted.test(path)) {
            files.put(path, Files.readAllBytes(file));
          }
        }
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Assets laid() {
      return new Assets(StyleSheets.joined(files));
    }
  }
}
