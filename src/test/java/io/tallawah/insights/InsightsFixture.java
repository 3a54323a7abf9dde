package io.tallawah.insights;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A tenant with figures, and its people. */
public final class InsightsFixture {

  public static final DateRange MONTH = new DateRange(Marts.FIRST, Marts.LAST);

  private final TestPeople people;
  private final CurrentTenant currentTenant;
  private final List<Marts.Day> days;

  public InsightsFixture(
      Provisioning provisioning, CurrentTenant currentTenant, List<Marts.Day> days) {
    this.people = new TestPeople(provisioning);
    this.currentTenant = currentTenant;
    this.days = List.copyOf(days);
    if (!days.isEmpty()) {
      fill();
    }
  }

  /** With ads and what they showed beneath the campaigns. */
  public InsightsFixture withCreatives() {
    CreativeMarts.fill(
        InsightsTest.OwnDatabase.DATABASE.dbt(),
        people.tenant().value(),
        CreativeMarts.split(days));
    return this;
  }

  public TestPeople people() {
    return people;
  }

  public List<Marts.Day> days() {
    return days;
  }

  /** Signs the person of a role in on this thread. */
  public void signIn(String role) {
    SignedInUser user =
        new SignedInUser(people.person(role), people.email(role), "The " + role, false, false);
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()));
  }

  /** Calls as the signed-in person in this tenant. */
  public <T> T call(Callable<T> action) {
    return InTenant.call(currentTenant, people.tenant(), action);
  }

  private void fill() {
    UUID connection = UUID.randomUUID();
    DataSource owner = InsightsTest.OwnDatabase.DATABASE.owner();
    JdbcClient.create(owner)
        .sql(
            """
            insert into app.data_source (tenant_id, id, platform, name)
            values (?, ?, 'meta', 'meta-main')\
            """)
        .params(people.tenant().value(), connection)
        .update();
    DataSource dbt = InsightsTest.OwnDatabase.DATABASE.dbt();
    JdbcClient.create(dbt)
        .sql(
            """
            insert into ops.freshness (tenant_id, connection_id, data_to, final_to,
              outcome_final_to, last_success, rows_landed)
            values (?, ?, ?, ?, ?, now(), 1234)\
            """)
        .params(people.tenant().value(), connection, Marts.LAST, Marts.LAST.minusDays(3))
        .param(Marts.LAST.minusDays(9))
        .update();
    Marts.fill(dbt, people.tenant().value(), connection, days);
  }
}
