package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a sign-in is in the log of each of the person's tenants. */
@TallawahTest
class SignInRecordTests {

  private static final int TENANTS = 10;

  @Autowired Provisioning provisioning;
  @Autowired SignIn signIn;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().superuser());

  @Test
  void allOfThemAreToldInOneTransaction() {
    TestPeople people = new TestPeople(provisioning);
    for (int tenant = 1; tenant < TENANTS; tenant++) {
      provisioning.member(new TestPeople(provisioning).tenant(), people.person("viewer"), "viewer");
    }
    signIn.attempt(people.email("viewer"), "not the password", null, "192.0.2.7");
    signIn.attempt(people.email("viewer"), TestPeople.PASSWORD, null, "192.0.2.7");
    for (String action : new String[] {"sign_in.refused", "sign_in.accepted"}) {
      assertThat(
              jdbc.sql(
                      """
                      select count(*) || ' in ' || count(distinct tenant_id) || ' tenants, transactions: '
                        || count(distinct xmin::text)
                      from app.audit_log where action = ? and subject = ?\
                      """)
                  .params(action, people.person("viewer").toString())
                  .query(String.class)
                  .single())
          .isEqualTo("10 in 10 tenants, transactions: 1");
    }
  }
}
