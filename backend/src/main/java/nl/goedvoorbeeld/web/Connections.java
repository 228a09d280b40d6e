package nl.goedvoorbeeld.web;

import java.util.Map;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// How Tomcat holds its connections with readers.
@Component
final class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final Settings settings;

  Connections(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(BoundedHttp.class.getName());
    factory.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof BoundedHttp http) {
            http.trust(settings.trustedProxies());
            bound(http);
          }
          Map.of(
                  "socket.appReadBufSize", Bounds.READ_BUFFER,
                  "socket.appWriteBufSize", Bounds.WRITE_BUFFER,
                  "socket.rxBufSize", Bounds.SOCKET_BUFFER,
                  "socket.txBufSize", Bounds.SOCKET_BUFFER)
              .forEach((name, bytes) -> connector.setProperty(name, bytes.toString()));
          // Else the JDK copies everything once more on its way to the kernel.
          connector.setProperty("socket.directBuffer", "true");
        });
  }

  private static void bound(BoundedHttp http) {
    // Not Tomcat's: it lets those who come wait until somebody goes.
    http.setMaxConnections(-1);
    http.setAcceptCount(Bounds.CALLS);
    http.setMaxHttpRequestHeaderSize(Bounds.HEADER);
    http.setMaxHttpResponseHeaderSize(Bounds.HEADER_OF_ANSWER);
    http.setConnectionTimeout((int) Bounds.SILENCE.toMillis());
    http.setKeepAliveTimeout((int) Bounds.SILENCE.toMillis());
    // A reader may stay; it is the time without a request that is limited.
    http.setMaxKeepAliveRequests(-1);
  }
}
