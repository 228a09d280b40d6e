package nl.goedvoorbeeld.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Plans are followed as long as the application runs.
@Configuration(proxyBeanMethods = false)
class DeskRoom {
  @Bean(destroyMethod = "close")
  PlanRunner planRunner(Plans plans) {
    return new PlanRunner(plans);
  }
}
