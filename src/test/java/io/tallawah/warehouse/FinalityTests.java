package io.tallawah.warehouse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.tenancy.CurrentTenant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What changes after it was final, of several accounts and currencies. */
@InsightsTest
class FinalityTests {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final LocalDate LONG_AFTER = DAY.plusDays(20);

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private Restatements restatements;

  private final JdbcClient owner = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner());
  private final JdbcClient dbt = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt());
  private InsightsFixture fixture;
  private UUID tenant;
  private UUID connection;

  @BeforeEach
  void aConnection() {
    fixture = new InsightsFixture(provisioning, currentTenant, List.of());
    fixture.signIn("viewer");
    tenant = fixture.people().tenant().value();
    connection = UUID.randomUUID();
    owner
        .sql(
            "insert into app.data_source (tenant_id, id, platform, name) values (?, ?, 'meta', 'meta')")
        .params(tenant, connection)
        .update();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void amountsOfSeveralCurrenciesAreNotAdded() {
    told("dollars", "USD", NEXT, 15);
    told("dollars", "USD", LONG_AFTER, 5);
    told("jamaican", "JMD", NEXT, 3000);
    assertThat(shares()).containsExactly("JMD 1 day 0", "USD 1 day 0.25");
  }

  @Test
  void anAccountThatIsFirstToldLongAfterHasNotChanged() {
    told("early", "USD", NEXT, 15);
    told("early", "USD", LONG_AFTER, 5);
    told("added later", "USD", LONG_AFTER, 180);
    assertThat(shares()).containsExactly("USD 2 day 0.025");
  }

  private List<String> shares() {
    return fixture.call(() -> restatements.finality(DAY)).stream()
        .map(one ->
            "%s %d day %s"
                .formatted(
                    one.currency(),
                    one.days(),
                    requireNonNull(one.spendShare()).stripTrailingZeros().toPlainString()))
        .toList();
  }

  private void told(String account, String currency, LocalDate knownOn, int spend) {
    dbt.sql(
            """
            insert into marts.restatement_log (tenant_id, date_day, connection_id, grain, account_id,
              campaign_id, known_on, currency, platform, spend)
            values (?, ?, ?, 'ad', ?, '1', ?, ?, 'meta', ?)\
            """)
        .params(tenant, DAY, connection, account, knownOn, currency, spend)
        .update();
  }
}
