package nl.goedvoorbeeld.start.watch;

import java.util.Map;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;

/// What a load balancer asks on the management port: should this node be restarted, and may readers
/// be sent to it.
@Configuration(proxyBeanMethods = false)
class Probes {

  @Component
  @Endpoint(id = "gezond")
  record Healthy(ApplicationAvailability availability) {
    @ReadOperation
    WebEndpointResponse<Map<String, String>> read() {
      return answer(availability.getLivenessState() == LivenessState.CORRECT);
    }
  }

  @Component
  @Endpoint(id = "gereed")
  record Ready(ApplicationAvailability availability, Libraries libraries, Heap heap) {
    @ReadOperation
    WebEndpointResponse<Map<String, String>> read() {
      return answer(
          availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
              && libraries.ready()
              && heap.hasRoom());
    }
  }

  /// Who may reach the management port is for the network to decide; on that port nothing changes
  /// anything.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain management(HttpSecurity http) {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  private static WebEndpointResponse<Map<String, String>> answer(boolean good) {
    return good
        ? new WebEndpointResponse<>(Map.of("status", "goed"), 200)
        : new WebEndpointResponse<>(Map.of("status", "niet gereed"), 503);
  }
}
