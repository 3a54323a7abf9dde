package io.tallawah.setup;

import io.tallawah.setup.start.StartProgress;
import io.tallawah.setup.start.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Brings the schemas {@code app} and {@code ops} up to date. PostgreSQL's own lock decides who
 * migrates, because it ends with its session; Liquibase's lock row would outlive a killed process,
 * so whoever has PostgreSQL's lock clears it.
 */
@Component
public class Migrations extends SpringLiquibase {

  private static final String LOCK = "select pg_advisory_lock(hashtext('tallawah migrations'))";
  private static final String CLEAR =
      """
      do $$
      begin
        if to_regclass('app.databasechangeloglock') is not null then
          update app.databasechangeloglock set locked = false, lockgranted = null, lockedby = null;
        end if;
      end
      $$\
      """;

  private final StartProgress progress;

  public Migrations(@Qualifier("ownerDataSource") DataSource owner, StartProgress progress) {
    this.progress = progress;
    setDataSource(owner);
    setChangeLog("classpath:db/changelog/master.yaml");
    setLiquibaseSchema("app");
    setShowSummaryOutput(liquibase.UpdateSummaryOutputEnum.LOG);
  }

  @Override
  public void afterPropertiesSet() throws LiquibaseException {
    progress.begin(Step.MIGRATIONS);
    try (Connection guard = getDataSource().getConnection();
        Statement statement = guard.createStatement()) {
      try (ResultSet locked = statement.executeQuery(LOCK)) {
        locked.next();
      }
      statement.execute(CLEAR);
      super.afterPropertiesSet();
      progress.done(Step.MIGRATIONS);
    } catch (SQLException e) {
      throw new LiquibaseException("the schema could not be brought up to date", e);
    }
  }
}
