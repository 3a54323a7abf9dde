package io.tallawah.identity;

import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** An operator in a browser, and a tenant to visit. */
abstract class SupportScene {

  static final Duration HOUR = Duration.ofHours(1);

  @Autowired Provisioning provisioning;
  @Autowired Support support;
  @Autowired Memberships memberships;
  @Autowired Permissions permissions;
  @Autowired CurrentTenant currentTenant;
  @Autowired Sessions sessions;

  final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  TestPeople people;
  UserId operator;
  UUID session;

  @BeforeEach
  void anOperatorInABrowser() {
    people = new TestPeople(provisioning);
    operator = people.user("operator");
    provisioning.operator(operator);
    session = sessions.open(operator, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    signIn(session);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  void begin(String role) {
    support.begin(people.tenant(), wanted(role, true));
  }

  static Support.Wanted wanted(String role, boolean managing) {
    return new Support.Wanted(role, managing, "They asked for help", HOUR);
  }

  void signIn(UUID in) {
    SignedIn.asOperator(operator, "operator@" + people.slug() + ".example", in);
  }

  void inTenant(Runnable act) {
    currentTenant.runAs(people.tenant(), act);
  }

  List<String> inTheLog(String action) {
    return superuser
        .sql(
            """
            select actor_kind || ' ' || after::text from app.audit_log
            where tenant_id = ? and action = ? order by id\
            """)
        .params(people.tenant().value(), action)
        .query(String.class)
        .list();
  }
}
