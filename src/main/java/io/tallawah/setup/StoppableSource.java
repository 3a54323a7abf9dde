package io.tallawah.setup;

import io.tallawah.shared.Cancellation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections whose prepared statements end in the database when the work that they are for is
 * given up. Work that nobody can give up gets the pool's own.
 *
 * @see Cancellation
 */
final class StoppableSource extends DelegatingDataSource {

  private static final Logger LOG = LoggerFactory.getLogger(StoppableSource.class);

  /** Answers what is called on something else. */
  @FunctionalInterface
  private interface Answers {
    @Nullable Object to(Method method, Object @Nullable [] arguments) throws Exception;
  }

  StoppableSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return Cancellation.isPossible() ? stoppable(connection) : connection;
  }

  private static Connection stoppable(Connection connection) {
    return inFront(
        Connection.class,
        (method, arguments) -> {
          Object answer = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
                  && answer instanceof PreparedStatement statement
              ? stoppable(statement)
              : answer;
        });
  }

  private static PreparedStatement stoppable(PreparedStatement statement) {
    return inFront(
        PreparedStatement.class,
        (method, arguments) ->
            method.getName().startsWith("execute")
                ? Cancellation.stoppable(
                    () -> cancel(statement), () -> call(statement, method, arguments))
                : call(statement, method, arguments));
  }

  @SuppressWarnings("ReferenceEquality") // a proxy equals itself alone
  private static <T> T inFront(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                method.getName().equals("equals")
                    ? self == arguments[0]
                    : answers.to(method, arguments)));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private static void cancel(PreparedStatement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.warn("a statement could not be stopped; its answer is dropped", e);
    }
  }
}
