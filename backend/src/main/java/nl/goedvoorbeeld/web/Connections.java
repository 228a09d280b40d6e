package nl.goedvoorbeeld.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// How Tomcat holds its connections with readers.
@Component
final class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  /// Nearly every compressed page leaves in one write, headers included; Tomcat's usual 8 kB makes
  /// it two.
  private static final int BUFFER = 16 << 10;

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> {
          connector.setProperty("socket.appWriteBufSize", Integer.toString(BUFFER));
          // Else the JDK copies everything once more on its way to the kernel.
          connector.setProperty("socket.directBuffer", "true");
          // A reader may stay; it is the time without a request that is limited.
          connector.setProperty("maxKeepAliveRequests", "-1");
        });
  }
}
