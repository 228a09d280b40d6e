package nl.goedvoorbeeld.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.site.alike.Resembling;
import nl.goedvoorbeeld.theme.Theme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is the same on every page, from the settings.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
  private static final List<NamedLink> NAVIGATION =
      List.of(
          new NamedLink("/praktijkvoorbeelden", "Praktijkvoorbeelden"),
          new NamedLink("/maatregelen", "Maatregelen"),
          new NamedLink("/regelingen", "Regelingen"),
          new NamedLink("/handreiking", "Handreiking"),
          new NamedLink("/ezine", "E-zine"));

  private static final List<NamedLink> FOOTER =
      List.of(
          new NamedLink("/over", "Over Goed Voorbeeld"),
          new NamedLink("/werkwijze", "Werkwijze: hoe wij bewijs wegen"),
          new NamedLink("/de-kamerbrief", "De Kamerbrief"),
          new NamedLink(Resembling.PATH, "Lijkt op ons"),
          new NamedLink("/cijfers", "Cijfers"),
          new NamedLink("/begrippen", "Begrippen"),
          new NamedLink("/regios", "Regio’s"),
          new NamedLink("/initiatieven", "Initiatieven"),
          new NamedLink("/ronde-tafels", "Ronde tafels"),
          new NamedLink("/organisaties", "Organisaties"),
          new NamedLink("/bronnen", "Bronnen"),
          new NamedLink("/toegankelijkheid", "Toegankelijkheid"),
          new NamedLink("/privacy", "Privacy"),
          new NamedLink("/contact", "Contact"),
          new NamedLink(Visit.SUBSCRIBE, "Nieuwsbrief"),
          new NamedLink("/open-gegevens", "Open gegevens"),
          new NamedLink("/feed.atom", "Feed"));

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
        FOOTER,
        settings.retention());
  }
}
