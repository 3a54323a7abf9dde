package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TestDatabase;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/** A tenant whose admin invites people and shows links, without a mail server. */
abstract class LinkScene {

  static final String PASSWORD = "pepper kettle sunday harbour";

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Invitations invitations;
  @Autowired Joining joining;
  @Autowired PasswordResets resets;
  @Autowired Members members;
  @Autowired SignIn signIn;

  final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().superuser());
  TestPeople people;
  String invited;

  @BeforeEach
  void aTenant() {
    people = new TestPeople(provisioning);
    people.person("owner");
    people.person("admin");
    invited = "new@" + people.slug() + ".example";
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  String invite(String email, String role) {
    return token(as("admin", () -> invitations.invite(email, role)).link());
  }

  static String token(@Nullable String given) {
    String link = String.valueOf(given);
    assertThat(link).startsWith("http://localhost/");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  void joinAs(TestPeople tenant, String role, String token) {
    SignedIn.as(tenant.person(role), tenant.email(role));
    joining.join(token);
  }

  <T> T as(String role, Callable<T> action) {
    return InTenant.callAs(currentTenant, people, role, action);
  }
}
