package io.tallawah.identity.cli;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Command;
import io.tallawah.shared.TypedArguments;
import io.tallawah.shared.UserId;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code operator}: makes an operator of the installation, or ends that. */
@Component
@CommandLine.Command(name = "operator", description = OperatorCommand.HELP)
class OperatorCommand implements Command {

  static final String HELP = "makes an operator of the installation, who looks after tenants";

  private final Provisioning provisioning;
  private final SystemIdentity system;
  private final ApplicationEventPublisher events;
  private final FirstPassword people;
  private final PrintStream out = System.out;

  OperatorCommand(
      Provisioning provisioning, SystemIdentity system, ApplicationEventPublisher events) {
    this.provisioning = provisioning;
    this.system = system;
    this.events = events;
    this.people = new FirstPassword(provisioning, out);
  }

  @Override
  public String name() {
    return "operator";
  }

  @Override
  public String help() {
    return HELP;
  }

  @Override
  public int run(List<String> arguments) {
    return TypedArguments.run(new OperatorOptions(), arguments, this::run);
  }

  private int run(OperatorOptions given) {
    return given.end ? end(given.email) : begin(given.email);
  }

  private int begin(String email) {
    Optional<UserId> known = provisioning.findUser(email);
    if (known.filter(provisioning::isMember).isPresent()) {
      System.err.println(
          "Operators belong to no tenant, and this person does. Take another address.");
      return FAILED;
    }
    record("operator.made", email, () -> provisioning.operator(people.findOrMake(email)));
    out.printf("%s is now an operator.%n", email);
    return DONE;
  }

  private int end(String email) {
    Optional<UserId> known = provisioning.findUser(email).filter(provisioning::isOperator);
    if (known.isEmpty()) {
      System.err.println("There is no operator of this address.");
      return FAILED;
    }
    record("operator.ended", email, () -> provisioning.endOperator(known.get()));
    out.printf("%s is an operator no longer.%n", email);
    return DONE;
  }

  /** In the platform's own log, with the act. */
  private void record(String action, String email, Runnable act) {
    system.runAs(
        "operator",
        () ->
            provisioning.atOnce(() -> {
              act.run();
              events.publishEvent(AuditEvent.of(action, email));
            }));
  }
}
