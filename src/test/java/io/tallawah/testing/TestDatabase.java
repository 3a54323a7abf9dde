package io.tallawah.testing;

import io.tallawah.setup.Migrations;
import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.Login;
import io.tallawah.setup.config.Logins;
import io.tallawah.setup.postgres.Database;
import io.tallawah.setup.postgres.RolesScript;
import io.tallawah.setup.start.StartProgress;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place that decides the test database: a real PostgreSQL with roles and migrations
 * applied, one server for the whole test JVM. {@code -Dtallawah.test.db-url=…} with {@code
 * -Dtallawah.test.db-superuser=…} and {@code -Dtallawah.test.db-password=…} name another server,
 * whose database of that name is then used.
 */
public final class TestDatabase {

  private static final String PASSWORD = "test-password";

  private final DatabaseAddress address;
  private final Login superuser;
  private final Logins logins;

  private TestDatabase(DatabaseAddress address, Login superuser) {
    this.address = address;
    this.superuser = superuser;
    this.logins = new Logins(login("owner"), login("loader"), login("dbt"), login("app"));
  }

  private static final class Shared {
    static final TestDatabase INSTANCE = TestServer.get().create("tallawah");
  }

  /** The database that all tests share; each makes tenants of its own in it. */
  public static TestDatabase shared() {
    return Shared.INSTANCE;
  }

  /** An empty database of its own on the same server, for tests that look at whole tables. */
  public static TestDatabase fresh(String name) {
    return TestServer.get().create(name);
  }

  static TestDatabase prepare(DatabaseAddress address, Login superuser) {
    TestDatabase database = new TestDatabase(address, superuser);
    try {
      RolesScript.provision(address, superuser, database.logins);
      Migrations migrations = new Migrations(database.owner(), StartProgress.ready());
      migrations.setResourceLoader(new DefaultResourceLoader());
      migrations.afterPropertiesSet();
    } catch (SQLException | IOException | LiquibaseException e) {
      throw new IllegalStateException("the test database could not be prepared", e);
    }
    return database;
  }

  /**
   * A copy under another name, in place of an earlier one; ends all sessions of this database,
   * which pools notice when they next hand one out.
   */
  public TestDatabase copy(String name) {
    JdbcClient server = JdbcClient.create(dataSource(address.withName("postgres"), superuser));
    String own = '"' + address.name() + '"';
    server.sql("drop database if exists \"" + name + "\" with (force)").update();
    server.sql("alter database " + own + " with allow_connections false").update();
    try {
      server
          .sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ?")
          .param(address.name())
          .query(Boolean.class)
          .list();
      server
          .sql("create database \"" + name + "\" template " + own + " strategy file_copy")
          .update();
    } finally {
      server.sql("alter database " + own + " with allow_connections true").update();
    }
    return new TestDatabase(address.withName(name), superuser);
  }

  public DatabaseAddress address() {
    return address;
  }

  public Logins logins() {
    return logins;
  }

  public Database database() {
    return new Database(address, logins, true);
  }

  public DataSource superuser() {
    return dataSource(superuser);
  }

  public DataSource owner() {
    return dataSource(logins.owner());
  }

  public DataSource loader() {
    return dataSource(logins.loader());
  }

  public DataSource dbt() {
    return dataSource(logins.dbt());
  }

  public DataSource app() {
    return dataSource(logins.app());
  }

  private DataSource dataSource(Login login) {
    return dataSource(address, login);
  }

  private static DataSource dataSource(DatabaseAddress address, Login login) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(address.jdbcUrl());
    dataSource.setUser(login.user());
    dataSource.setPassword(login.password());
    return dataSource;
  }

  private static Login login(String role) {
    return new Login("tallawah_" + role, PASSWORD);
  }
}
