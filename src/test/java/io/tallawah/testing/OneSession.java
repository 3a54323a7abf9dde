package io.tallawah.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Many statements in one session: to begin one for each costs more than the statement. */
public final class OneSession {

  private OneSession() {}

  /** Does something with a source whose every connection is the same one. */
  public static void in(DataSource source, Consumer<DataSource> work) {
    try (Connection session = source.getConnection()) {
      work.accept(new SingleConnectionDataSource(session, true));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
