package nl.goedvoorbeeld.search;

import java.time.Clock;
import javax.sql.DataSource;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Beans are made before the web server opens: nobody can ask before the library is loaded.
@Configuration(proxyBeanMethods = false)
class SearchRoom {
  @Bean
  Libraries libraries(
      Publications publications, DataSource database, Settings settings, Clock clock) {
    return new Libraries(publications, database, settings.data().resolve("index"), clock);
  }
}
