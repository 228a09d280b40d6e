package nl.goedvoorbeeld.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one door of this room; thread-safe.
public final class Theme {
  private static final Logger LOG = LoggerFactory.getLogger(Theme.class);

  static final String BASIS = "basis";
  private static final List<String> SHIPPED = List.of(BASIS, "rivier");

  /// The package of what is compiled while developing.
  private static final String SAVED = "nl.goedvoorbeeld.templates.saved";

  private final Supplier<TemplateEngine> templates;
  private final Supplier<Assets> assets;

  private Theme(Supplier<TemplateEngine> templates, Supplier<Assets> assets) {
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
    templates.get().render(template + ".jte", page, output);
    return output.toByteArray();
  }

  /// A piece of HTML to stand in a line of text, without the end of its own last line.
  ///
  /// @param template as for a page; it takes one parameter
  public String part(String template, Object part) {
    var output = new StringOutput();
    templates.get().render(template + ".jte", part, output);
    return output.toString().stripTrailing();
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
    var templates = built(name);
    var layers = new Assets.Layers().shipped(BASIS).shipped(name);
    folder.ifPresent(layers::replaced);
    var laid = layers.laid();
    return new Theme(() -> templates, () -> laid);
  }

  private static TemplateEngine built(String name) {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Theme.class.getClassLoader(), "nl.goedvoorbeeld.templates." + name);
  }

  private static Theme fromSources(String name, Optional<Path> folder, Path themes) {
    var basis = themes.resolve(BASIS);
    var own = themes.resolve(name);
    var templates =
        new Saved<>(
            List.of(basis.resolve("templates"), own.resolve("templates")),
            built(name),
            former -> compiled(name, themes, former));
    var folders = List.of(basis.resolve("assets"), own.resolve("assets"));
    var assets =
        new Saved<>(
            Stream.concat(folders.stream(), folder.stream()).toList(),
            new Assets.Layers().laid(),
            _ -> {
              // What the build makes stands in no folder of a theme.
              var layers = new Assets.Layers().shipped(BASIS);
              folders.forEach(layers::folder);
              folder.ifPresent(layers::replaced);
              return layers.laid();
            });
    return new Theme(templates, assets);
  }

  /// The whole set anew, or with a fault in any of it the former one: half a set shows nothing.
  private static TemplateEngine compiled(String name, Path themes, TemplateEngine former) {
    var folder = temporaryFolder();
    var saved =
        TemplateEngine.create(
            new OverlaidTemplates(themes, name),
            folder,
            ContentType.Html,
            Theme.class.getClassLoader(),
            SAVED);
    saved.setTrimControlStructures(true);
    try {
      saved.precompileAll();
    } catch (TemplateException e) {
      LOG.error("The templates have a fault, the former ones stay in use. {}", e.getMessage());
      return former;
    }
    return TemplateEngine.createPrecompiled(
        folder, ContentType.Html, Theme.class.getClassLoader(), SAVED);
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
