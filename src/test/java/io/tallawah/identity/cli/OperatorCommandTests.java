package io.tallawah.identity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.Command;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
class OperatorCommandTests {

  @Autowired private OperatorCommand command;
  @Autowired private BootstrapOwnerCommand owners;
  @Autowired private Provisioning provisioning;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private final String name = "o-" + UUID.randomUUID().toString().substring(0, 13);
  private final String email = "ops@" + name + ".example";

  @Test
  void anOperatorIsMadeAndIsOneNoLonger() {
    assertThat(run("--email", email)).isEqualTo(Command.DONE);
    assertThat(isOperator()).isTrue();
    assertThat(run("--email", email, "--end")).isEqualTo(Command.DONE);
    assertThat(isOperator()).isFalse();
    assertThat(
            superuser
                .sql("select action from app.platform_audit_log where subject = ? order by at")
                .param(email)
                .query(String.class)
                .list())
        .containsExactly("operator.made", "operator.ended");
    assertThat(run("--email", email, "--end")).isEqualTo(Command.FAILED);
  }

  @Test
  void aMemberOfATenantIsNoOperator() {
    assertThat(owners.run(List.of("--email", email, "--tenant", name))).isEqualTo(Command.DONE);
    assertThat(run("--email", email)).isEqualTo(Command.FAILED);
    assertThat(isOperator()).isFalse();
  }

  @Test
  void nobodyWhoBelongsToATenantIsWhateverTheirRoleAndThoughItIsSuspended() {
    TestPeople people = new TestPeople(provisioning);
    String viewer = people.email("viewer"); // needs no second factor
    assertThat(run("--email", viewer)).isEqualTo(Command.FAILED);
    superuser
        .sql("update app.tenant set status = 'suspended' where id = ?")
        .param(people.tenant().value())
        .update();
    assertThat(run("--email", viewer)).isEqualTo(Command.FAILED);
    assertThat(
            superuser
                .sql("select app.is_operator(?)")
                .param(people.person("viewer").value())
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void withoutAnAddressItIsWrongUse() {
    assertThat(run("--end")).isEqualTo(Command.WRONG_USE);
  }

  private boolean isOperator() {
    UserId user = provisioning.findUser(email).orElseThrow();
    return superuser
        .sql("select app.is_operator(?)")
        .param(user.value())
        .query(Boolean.class)
        .single();
  }

  private int run(String... arguments) {
    return command.run(List.of(arguments));
  }
}
