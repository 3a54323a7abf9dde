package io.tallawah.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No request holds the database for long: the application's role says so, not each statement. */
class StatementLimitTests {

  @ParameterizedTest
  @CsvSource({"statement_timeout, 1min", "idle_in_transaction_session_timeout, 2min"})
  void theApplicationsRoleIsBounded(String setting, String limit) {
    assertThat(
            JdbcClient.create(TestDatabase.shared().app())
                .sql("show " + setting)
                .query(String.class)
                .single())
        .isEqualTo(limit);
  }
}
