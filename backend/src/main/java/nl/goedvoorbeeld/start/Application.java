package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.goedvoorbeeld.newsletter.LeaverJournal;
import nl.goedvoorbeeld.setting.Secret;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// All rooms together, as Spring wires them. Settings, database and clock come from outside, so
/// that tests can bring theirs.
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(basePackages = "nl.goedvoorbeeld", resourcePattern = Application.PARTS)
class Application {
  /// Where parts are looked for, since each file is read at every start: not in what is generated
  /// (the templates and the code of the database), nor within other classes, which Spring looks
  /// into by itself when they are parts. That leaves two in five.
  static final String PARTS = "{room:(?!templates$|db$).+}/**/{name:[^$]+}.class";

  static ConfigurableApplicationContext start(Settings settings, DataSource database, Clock clock) {
    var application = new SpringApplication(Application.class);
    // Our own hook closes the database after the last request, which two hooks cannot promise.
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> furnish(context, settings, database, clock));
    try {
      // Its own application.yaml only: the one of the administrator was read by the settings.
      return application.run("--spring.config.location=classpath:/application.yaml");
    } catch (PortInUseException e) {
      throw Ports.inUse(e.getPort(), e);
    } catch (RuntimeException e) {
      throw portTakenMeanwhile(settings, e);
    }
  }

  private static void furnish(
      ConfigurableApplicationContext context, Settings settings, DataSource database, Clock clock) {
    var ports =
        Map.<String, Object>of(
            "server.port",
            settings.port(),
            "management.server.port",
            settings.managementPort(),
            "management.server.address",
            settings.managementAddress().getHostAddress());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", ports));
    var beans = (GenericApplicationContext) context;
    beans.registerBean(Settings.class, () -> settings);
    beans.registerBean(Secret.class, () -> secret(settings));
    beans.registerBean(LeaverJournal.class, () -> journal(settings));
    beans.registerBean(Clock.class, () -> clock);
    beans.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
  }

  static Secret secret(Settings settings) {
    try {
      return Secret.of(settings);
    } catch (IOException e) {
      throw new Refused(
          "In %s (GV_DATA) is geen geheim te lezen of te maken; geef GV_SECRET."
              .formatted(settings.data()),
          e);
    }
  }

  private static LeaverJournal journal(Settings settings) {
    try {
      return LeaverJournal.at(settings.journal());
    } catch (IOException e) {
      throw new Refused(
          "In de map %s (GV_JOURNAL) kan niet worden geschreven; geef een andere map of rechten."
              .formatted(settings.journal()),
          e);
    }
  }

  private static RuntimeException portTakenMeanwhile(Settings settings, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return Ports.inUse(taken.getPort(), e);
      }
      if (cause instanceof BindException) {
        return Ports.inUse(settings.port(), e);
      }
    }
    return e;
  }
}
