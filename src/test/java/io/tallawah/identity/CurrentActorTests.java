package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Actor;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class CurrentActorTests {

  private final SupportVisits visits =
      new SupportVisits(JdbcClient.create(new SimpleDriverDataSource()));
  private final CurrentActor server = new CurrentActor(true, visits);

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void aTokensHolderIsThatPersonAtTheRequestsAddress() {
    request("192.0.2.7");
    UserId id = new UserId(UUID.randomUUID());
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TokenAuthentication(
                new SignedInUser(id, "ada@x.example", "Ada", false, false),
                new TenantId(UUID.randomUUID()),
                UUID.randomUUID()));
    assertThat(server.current())
        .isEqualTo(new Actor(Actor.Kind.PERSON, id.toString(), "ada@x.example", "192.0.2.7"));
  }

  @Test
  void aTaskIsAJobOfTheServerAndACommandElsewhere() {
    SystemIdentity system = new SystemIdentity();
    system.runAs(
        "compaction",
        () -> {
          assertThat(server.current())
              .isEqualTo(new Actor(Actor.Kind.JOB, null, "compaction", null));
          assertThat(new CurrentActor(false, visits).current().kind())
              .isEqualTo(Actor.Kind.COMMAND);
        });
  }

  @Test
  void whoHasNotSignedInIsAVisitor() {
    request("192.0.2.8");
    assertThat(server.current()).isEqualTo(Actor.visitor("192.0.2.8"));
  }

  private static void request(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }
}
