package nl.goedvoorbeeld.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The one door of this room; thread-safe.
public final class Theme {
  static final String BASIS = "basis";
  private static final List<String> SHIPPED = List.of(BASIS, "rivier");

  private final TemplateEngine templates;
  private final Supplier<Assets> assets;

  private Theme(TemplateEngine templates, Supplier<Assets> assets) {
    this.templates = templates;
    this.assets = assets;
  }

  /// @param name a theme that is shipped with the build
  /// @param folder holds `css/`, `fonts/` and `img/` that replace those of the theme; templates are
  ///   code, so a folder given at run time never brings any
  /// @param sources the `themes/` folder of a checkout while developing: templates are compiled
  ///   again and assets read again when they are saved
  public static Theme load(String name, Optional<Path> folder, Optional<Path> sources) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException(
          "Thema \"" + name + "\" bestaat niet. Kies uit: " + String.join(", ", SHIPPED) + ".");
    }
    folder.ifPresent(Theme::mustHoldAssetsOnly);
    return sources
        .map(themes -> fromSources(name, folder, themes))
        .orElseGet(() -> fromBuild(name, folder));
  }

  /// @param template the file's name without `.jte`; it takes one parameter, `page`
  public byte[] page(String template, Object page) {
    var output = new Utf8ByteOutput();
    templates.render(template + ".jte", page, output);
    return output.toByteArray();
  }

  /// @param path inside the theme, like `css/basis.css`
  public Optional<Asset> asset(String path) {
    return assets.get().find(path);
  }

  /// The address under which an asset may be kept for a year, like `/thema/{hash}/css/basis.css`.
  public String address(String asset) {
    return assets.get().address(asset);
  }

  private static Theme fromBuild(String name, Optional<Path> folder) {
    var templates =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            Theme.class.getClassLoader(),
            "nl.goedvoorbeeld.templates." + name);
    var layers = new Assets.Layers().shipped(BASIS).shipped(name);
    folder.ifPresent(layers::replaced);
    var laid = layers.laid();
    return new Theme(templates, () -> laid);
  }

  private static Theme fromSources(String name, Optional<Path> folder, Path themes) {
    var templates =
        TemplateEngine.create(
            new OverlaidTemplates(themes, name),
            temporaryFolder(),
            ContentType.Html,
            Theme.class.getClassLoader());
    templates.setTrimControlStructures(true);
    return new Theme(
        templates,
        () -> {
          var layers = new Assets.Layers();
          layers.folder(themes.resolve(BASIS).resolve("assets"));
          layers.folder(themes.resolve(name).resolve("assets"));
          folder.ifPresent(layers::replaced);
          return layers.laid();
        });
  }

  private static void mustHoldAssetsOnly(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("De map van het thema bestaat niet: " + folder);
    }
    if (Files.exists(folder.resolve("templates"))) {
      throw new IllegalArgumentException(
          "De map "
              + folder
              + " bevat sjablonen. Een map mag alleen css, fonts en img vervangen;"
              + " een thema met eigen sjablonen hoort bij de bouw.");
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("goedvoorbeeld-sjablonen");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
