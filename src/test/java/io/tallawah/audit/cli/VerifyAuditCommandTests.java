package io.tallawah.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.audit.AuditVerification;
import io.tallawah.audit.internal.AuditFixture;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.Command;
import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The command over a whole installation. */
@TallawahTest
@Import(AuditFixture.class)
@ContextConfiguration(initializers = VerifyAuditCommandTests.Own.class)
@TestPropertySource(properties = "tallawah.test=verify-audit")
class VerifyAuditCommandTests {

  /** A database of its own: every chain is looked at. */
  static class Own extends OwnDatabase {

    static final TestDatabase DATABASE = TestDatabase.fresh("verify_audit");

    @Override
    protected TestDatabase database() {
      return DATABASE;
    }
  }

  @Autowired private AuditFixture fixture;
  @Autowired private AuditVerification verification;
  @Autowired private VerifyAuditCommand command;

  @Test
  void allIsWellUntilSomebodyTampers() {
    TestPeople people = fixture.people();
    fixture.changes(people.tenant(), 3);
    assertThat(verification.verify())
        .filteredOn(report -> !report.chain().equals("anchors"))
        .allSatisfy(report -> assertThat(report.faults()).isEmpty())
        .extracting(AuditVerification.Report::chain)
        .contains("platform", people.slug());

    JdbcClient.create(Own.DATABASE.superuser())
        .sql("update app.audit_log set action = 'budget.praised' where subject = 'b-2'")
        .update();
    assertThat(command.run(List.of())).isEqualTo(Command.FAILED);
    assertThat(verification.verify())
        .filteredOn(report -> report.chain().equals(people.slug()))
        .flatExtracting(AuditVerification.Report::faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault.words()).contains("Entry 2", "edited"));
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    assertThat(command.run(List.of("--nonsense"))).isEqualTo(Command.WRONG_USE);
  }
}
