package io.tallawah.audit.cli;

import io.tallawah.audit.AuditVerification;
import io.tallawah.shared.Command;
import io.tallawah.shared.TypedArguments;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-audit}: says of each chain whether it is whole, and names what is not. */
@Component
@CommandLine.Command(
    name = "verify-audit",
    description = "checks that no entry of the audit log was edited, deleted, reordered or cut off",
    mixinStandardHelpOptions = true)
class VerifyAuditCommand implements Command {

  private final AuditVerification verification;
  private final PrintStream out = System.out;

  VerifyAuditCommand(AuditVerification verification) {
    this.verification = verification;
  }

  /** What a person typed. */
  @CommandLine.Command(name = "verify-audit", mixinStandardHelpOptions = true)
  static class Arguments {

    @Option(names = "--json", description = "prints one JSON object a chain")
    boolean json;
  }

  @Override
  public String name() {
    return "verify-audit";
  }

  @Override
  public String help() {
    return "checks that no entry of the audit log was edited, deleted, reordered or cut off";
  }

  @Override
  public int run(List<String> arguments) {
    return TypedArguments.run(new Arguments(), arguments, this::verify);
  }

  private int verify(Arguments given) {
    List<AuditVerification.Report> reports = verification.verify();
    for (AuditVerification.Report report : reports) {
      if (given.json) {
        out.println(JsonMapper.shared().writeValueAsString(report));
      } else {
        print(report);
      }
    }
    return reports.stream().allMatch(AuditVerification.Report::isWell) ? DONE : FAILED;
  }

  private void print(AuditVerification.Report report) {
    out.printf(
        "%-40s %s, %d entries%n",
        report.chain(), report.isWell() ? "whole" : "NOT WHOLE", report.entries());
    report.faults().forEach(fault -> out.printf("  %s: %s%n", fault.kind(), fault.words()));
  }
}
