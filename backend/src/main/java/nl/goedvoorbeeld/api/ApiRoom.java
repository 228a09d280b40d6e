package nl.goedvoorbeeld.api;

import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One for each version that lives.
@Configuration(proxyBeanMethods = false)
class ApiRoom {
  @Bean
  Api firstApi(Libraries libraries, House house) {
    return new Api(libraries, house, Major.V1);
  }

  @Bean
  Api secondApi(Libraries libraries, House house) {
    return new Api(libraries, house, Major.V2);
  }
}
