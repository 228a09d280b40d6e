package nl.goedvoorbeeld.theme;

import gg.jte.CodeResolver;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// While developing: the templates of a checkout, where a theme's own file wins from basis. The
/// build makes the same overlay by copying.
final class OverlaidTemplates implements CodeResolver {
  private final DirectoryCodeResolver own;
  private final DirectoryCodeResolver basis;

  OverlaidTemplates(Path themes, String theme) {
    own = new DirectoryCodeResolver(themes.resolve(theme).resolve("templates"));
    basis = new DirectoryCodeResolver(themes.resolve(Theme.BASIS).resolve("templates"));
  }

  private CodeResolver holder(String name) {
    return own.exists(name) ? own : basis;
  }

  @Override
  public String resolve(String name) {
    return holder(name).resolve(name);
  }

  @Override
  public boolean exists(String name) {
    return holder(name).exists(name);
  }

  @Override
  public long getLastModified(String name) {
    return holder(name).getLastModified(name);
  }

  @Override
  public List<String> resolveAllTemplateNames() {
    return Stream.of(own, basis)
        .flatMap(folder -> folder.resolveAllTemplateNames().stream())
        .distinct()
        .toList();
  }
}
