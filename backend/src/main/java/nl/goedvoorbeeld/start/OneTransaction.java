package nl.goedvoorbeeld.start;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Lends a connection, with the transaction that is open on it, to somebody who thinks that they
/// have connections and transactions of their own: whatever they do is done, or undone, by us.
final class OneTransaction extends AbstractDataSource {
  private final Connection lent;

  OneTransaction(Connection connection) {
    lent =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> pass(connection, method, arguments));
  }

  @Override
  public Connection getConnection() {
    return lent;
  }

  @Override
  public Connection getConnection(String user, String password) {
    return lent;
  }

  private static @Nullable Object pass(
      Connection connection, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "commit", "rollback", "close", "setAutoCommit" -> null;
      default -> {
        try {
          yield method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
          throw e.getTargetException();
        }
      }
    };
  }
}
