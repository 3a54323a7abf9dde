package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.SignOnDoor.Outcome;
import io.tallawah.identity.signon.ClientSecret;
import io.tallawah.identity.signon.DomainClaims;
import io.tallawah.identity.signon.SignOnDomains;
import io.tallawah.identity.signon.SignOnLinks;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.identity.signon.SignOnSettings;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TestDatabase;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A tenant with a sign-on service and a confirmed domain, another tenant, and what people do. */
abstract class SignOnScene {

  private static final Device DEVICE = new Device("Browser", "192.0.2.1");

  @Autowired Provisioning provisioning;
  @Autowired SignOnServices services;
  @Autowired SignOnDomains domains;
  @Autowired SignOnLinks links;
  @Autowired DomainClaims claims;
  @Autowired SignOnDoor door;
  @Autowired Sessions sessions;
  @Autowired SessionList sessionList;
  @Autowired Members members;
  @Autowired Invitations invitations;
  @Autowired OwnAccount account;
  @Autowired CurrentUser currentUser;
  @Autowired SystemIdentity system;
  @Autowired CurrentTenant currentTenant;

  final JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
  TestPeople home;
  TestPeople away;
  SignedOn on;

  @BeforeEach
  void aServiceWithAConfirmedDomain() {
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    on = service(home, null);
    confirm(home, on, home.slug() + ".example");
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  SignedOn service(TestPeople tenant, @Nullable String joiningRole) {
    UUID id =
        in(
            tenant,
            () ->
                services.add("https://id.example.com", settings(joiningRole, true), secret()).id());
    return new SignedOn(tenant.tenant(), id, "SSO", false);
  }

  void confirm(TestPeople tenant, SignedOn service, String domain) {
    in(tenant, () -> domains.claim(service.service(), domain));
    asOperator();
    claims.confirm(tenant.tenant(), domain);
    SecurityContextHolder.clearContext();
  }

  void asOperator() {
    UserId operator =
        provisioning.user(
            new Provisioning.NewUser(
                "operator-" + UUID.randomUUID() + "@platform.example",
                "Operator",
                TestPeople.PASSWORD,
                true));
    provisioning.operator(operator);
    SignedIn.asOperator(operator, "operator@platform.example");
  }

  void link(String subject, String role) {
    link(subject, role, home.person(role));
  }

  void link(String subject, String name, UserId user) {
    SignOnProof proof = proof(door.enter(on, who(subject, name + "@" + home.slug() + ".example")));
    assertThat(proof.user().id()).isEqualTo(user);
    assertThat(door.prove(proof, TestPeople.PASSWORD, null, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  UUID signIn(Outcome outcome) {
    Outcome.Accepted accepted = (Outcome.Accepted) outcome;
    UUID session = sessions.open(accepted.user().id(), DEVICE, accepted.through());
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            new ScreenAuthentication(accepted.user(), session, accepted.through())));
    return session;
  }

  boolean alive(UUID session) {
    sessions.forget(session);
    return sessions.alive(session, home.person("viewer"), true);
  }

  String roles(UserId user) {
    return owner
        .sql(
            """
            select string_agg(role, ',') from app.user_role
            where tenant_id = :tenant and user_id = :user and ended_at is null\
            """)
        .param("tenant", home.tenant().value())
        .param("user", user.value())
        .query(String.class)
        .single();
  }

  <T> T in(TestPeople tenant, Callable<T> act) {
    return InTenant.callAsTask(currentTenant, system, tenant.tenant(), act);
  }

  static SignOnProof proof(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.ProofNeeded.class);
    return ((Outcome.ProofNeeded) outcome).proof();
  }

  static UserId user(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).user().id();
  }

  static SignOnIdentity who(String subject, String email) {
    return new SignOnIdentity(subject, email, true, "Somebody");
  }

  static SignOnSettings settings(@Nullable String joiningRole, boolean active) {
    return new SignOnSettings("SSO", "tallawah", joiningRole, false, false, active);
  }

  static ClientSecret secret() {
    return new ClientSecret("top secret");
  }
}
