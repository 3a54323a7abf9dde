package io.tallawah.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Breaks its connection off at a given statement, as a killed process does. */
public class FailingDataSource extends DelegatingDataSource {

  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  public FailingDataSource(DataSource target) {
    super(target);
  }

  /** The statement with this number is the first that isn't sent. */
  public void failAt(int statement) {
    left.set(statement);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean statement =
                  method.getName().equals("prepareStatement") || method.getName().equals("commit");
              if (statement && left.decrementAndGet() < 0) {
                connection.abort(Runnable::run);
                throw new SQLException("broken off");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
