package nl.goedvoorbeeld.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.theme.Theme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is the same on every page, from the settings.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
  private static final List<Link> NAVIGATION =
      List.of(
          new Link("/praktijkvoorbeelden", "Praktijkvoorbeelden"),
          new Link("/maatregelen", "Maatregelen"),
          new Link("/regelingen", "Regelingen"),
          new Link("/handreiking", "Handreiking"),
          new Link("/ezine", "E-zine"));

  private static final List<Link> FOOTER =
      List.of(
          new Link("/over", "Over Goed Voorbeeld"),
          new Link("/werkwijze", "Werkwijze: hoe wij bewijs wegen"),
          new Link("/de-kamerbrief", "De Kamerbrief"),
          new Link("/cijfers", "Cijfers"),
          new Link("/begrippen", "Begrippen"),
          new Link("/regios", "Regio’s"),
          new Link("/initiatieven", "Initiatieven"),
          new Link("/ronde-tafels", "Ronde tafels"),
          new Link("/organisaties", "Organisaties"),
          new Link("/bronnen", "Bronnen"),
          new Link("/toegankelijkheid", "Toegankelijkheid"),
          new Link("/privacy", "Privacy"),
          new Link("/contact", "Contact"),
          new Link("/open-gegevens", "Open gegevens"),
          new Link("/feed.atom", "Feed"));

  /// The setting names a theme that came with the build, or a folder that changes the looks of it.
  @Bean
  Theme theme(Settings settings) {
    Optional<Path> sources = Optional.ofNullable(settings.themeSources());
    Path folder = Path.of(settings.theme());
    return folder.isAbsolute()
        ? Theme.load("basis", Optional.of(folder), sources)
        : Theme.load(settings.theme(), Optional.empty(), sources);
  }

  @Bean
  House house(Settings settings, Theme theme) {
    String base = settings.baseUrl().toString();
    return new House(
        theme,
        base,
        Optional.ofNullable(settings.organisation()).orElse(""),
        Optional.ofNullable(settings.contactEmail()).orElse(""),
        settings.demonstration(),
        NAVIGATION,
        FOOTER);
  }
}
