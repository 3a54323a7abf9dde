package io.tallawah.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Between the application and its pool: keeps what is queried while it records, and hands out the
 * pool's own connections while it does not.
 */
class StatementRecorder extends DelegatingDataSource {

  private volatile List<RecordedStatement> recorded = List.of();
  private volatile boolean recording;

  StatementRecorder(DataSource pool) {
    super(pool);
  }

  /** Records what is queried during an action, by whichever thread. */
  List<RecordedStatement> record(Runnable action) {
    recorded = new CopyOnWriteArrayList<>();
    recording = true;
    try {
      action.run();
    } finally {
      recording = false;
    }
    return List.copyOf(recorded);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return recording ? listening(connection) : connection;
  }

  private Connection listening(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = method.invoke(connection, arguments);
          return result instanceof PreparedStatement statement
              ? listening(statement, String.valueOf(arguments[0]))
              : result;
        });
  }

  private PreparedStatement listening(PreparedStatement statement, String sql) {
    List<RecordedStatement.Call> parameters = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().equals("executeQuery")) {
            recorded.add(new RecordedStatement(sql, List.copyOf(parameters)));
          } else if (isParameter(method)) {
            parameters.add(new RecordedStatement.Call(method, Arrays.asList(arguments)));
          }
          return method.invoke(statement, arguments);
        });
  }

  private static boolean isParameter(Method method) {
    return method.getName().startsWith("set")
        && method.getDeclaringClass() == PreparedStatement.class;
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return handler.handle(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }
}
