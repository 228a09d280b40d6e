package nl.goedvoorbeeld.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Plans are followed as long as the application runs, and the bin is emptied.
@Configuration(proxyBeanMethods = false)
class DeskRoom {
  @Bean(destroyMethod = "close")
  PlanRunner planRunner(Plans plans, Bin bin) {
    return new PlanRunner(plans, bin);
  }
}
