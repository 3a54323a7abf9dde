package io.tallawah.identity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Membership;
import io.tallawah.identity.Memberships;
import io.tallawah.identity.Provisioning;
import io.tallawah.shared.Command;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TenantLog;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
class BootstrapOwnerTests {

  @Autowired BootstrapOwnerCommand command;
  @Autowired Provisioning provisioning;
  @Autowired Memberships memberships;

  private final String slug = "b-" + UUID.randomUUID().toString().substring(0, 13);
  private final String email = "first@" + slug + ".example";

  @Test
  void theFirstOwnerIsMadeOnceAndNoSecond() {
    assertThat(run("--email", email, "--tenant", slug)).isEqualTo(Command.DONE);
    assertThat(memberships.waiting(provisioning.findUser(email).orElseThrow()))
        .singleElement()
        .satisfies(one -> assertThat(one.roles()).containsExactly("owner"))
        .extracting(Membership::slug)
        .isEqualTo(slug);

    assertThat(TenantLog.entries(provisioning.findTenant(slug).orElseThrow(), "owner.made"))
        .containsExactly(
            "%s {} {\"email\": \"%s\", \"account\": \"made\"}"
                .formatted(provisioning.findUser(email).orElseThrow(), email));
    assertThat(
            JdbcClient.create(TestDatabase.shared().superuser())
                .sql("select action from app.platform_audit_log where subject = ?")
                .param(slug)
                .query(String.class)
                .list())
        .containsExactly("tenant.onboarded");

    assertThat(run("--email", "second@" + slug + ".example", "--tenant", slug))
        .isEqualTo(Command.FAILED);
    assertThat(provisioning.findUser("second@" + slug + ".example")).isEmpty();
  }

  @Test
  void nothingIsMadeForAnAddressOrASlugThatIsNone() {
    assertThat(run("--email", "no address", "--tenant", slug)).isEqualTo(Command.FAILED);
    assertThat(provisioning.findTenant(slug)).isEmpty();
    assertThat(run("--email", email, "--tenant", "No Slug")).isEqualTo(Command.FAILED);
    assertThat(provisioning.findUser(email)).isEmpty();
  }

  @Test
  void withoutATenantItIsWrongUse() {
    assertThat(run("--email", email)).isEqualTo(Command.WRONG_USE);
  }

  private int run(String... arguments) {
    return command.run(List.of(arguments));
  }
}
