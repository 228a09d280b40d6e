package nl.goedvoorbeeld;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// All that is logged, whoever logs it, from when it is made until it is closed.
public final class Logged implements AutoCloseable {
  private static final Logger EVERYBODY = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getFormattedMessage()
                  + (event.getThrowableProxy() == null
                      ? ""
                      : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      };

  public Logged() {
    appender.start();
    EVERYBODY.addAppender(appender);
  }

  /// Each with the fault that it was logged with.
  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    EVERYBODY.detachAppender(appender);
  }
}
