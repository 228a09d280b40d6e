package nl.goedvoorbeeld.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import nl.goedvoorbeeld.setting.Settings;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// What is not for every reader. Closed by default: nothing behind the readers' filter is open
/// unless a line here says why.
@Configuration(proxyBeanMethods = false)
class Security {

  /// Whether an address is kept from the readers' filter and left to the security chain. There is
  /// none yet: editors come with their desk.
  static boolean guarded(String path) {
    return false;
  }

  @Bean
  Faces faces(List<Reading> readings) {
    return new Faces(readings);
  }

  @Bean
  FilterRegistrationBean<ReadersFilter> readers(Faces faces, Settings settings, Clock clock) {
    boolean keeping = settings.themeSources() == null;
    var filter = new ReadersFilter(faces, new Headers(settings.baseUrl()), clock, keeping);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  @Bean
  SecurityFilterChain closed(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /// Tomcat itself answers what is not proper HTTP; it does so in Dutch and without naming itself.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors(
      Settings settings, ObjectProvider<Faces> faces) {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              var headers = new Headers(settings.baseUrl());
              // Asked for late: the server is there before the library is.
              host.getPipeline().addValve(new PlainErrors(faces::getObject, headers));
              // By this name it sees that it has one already.
              host.setErrorReportValveClass(PlainErrors.class.getName());
            });
  }
}
