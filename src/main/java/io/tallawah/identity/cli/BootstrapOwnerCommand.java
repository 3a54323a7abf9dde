package io.tallawah.identity.cli;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.Command;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.TypedArguments;
import io.tallawah.shared.UserId;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code bootstrap-owner}: the first owner of a tenant, with a password that is printed once. */
@Component
@CommandLine.Command(
    name = "bootstrap-owner",
    description = "makes the first owner of a tenant and prints a password, once")
class BootstrapOwnerCommand implements Command {

  private final Provisioning provisioning;
  private final FirstPassword people;
  private final PrintStream out = System.out;

  BootstrapOwnerCommand(Provisioning provisioning) {
    this.provisioning = provisioning;
    this.people = new FirstPassword(provisioning, out);
  }

  @Override
  public String name() {
    return "bootstrap-owner";
  }

  @Override
  public String help() {
    return "makes the first owner of a tenant and prints a password, once";
  }

  @Override
  public int run(List<String> arguments) {
    return TypedArguments.run(new OwnerOptions(), arguments, this::bootstrap);
  }

  private int bootstrap(OwnerOptions given) {
    Optional<TenantId> known = provisioning.findTenant(given.tenant);
    if (known.isPresent() && provisioning.hasOwner(known.get())) {
      System.err.println("This tenant has an owner already. Ask them for an invitation.");
      return FAILED;
    }
    Provisioning.NewTenant wanted = tenant(given);
    UserId owner = people.findOrMake(given.email); // nothing is made for an address that is none
    provisioning.member(known.orElseGet(() -> provisioning.tenant(wanted)), owner, "owner");
    out.printf("%s is now the owner of %s.%n", given.email, given.tenant);
    return DONE;
  }

  private static Provisioning.NewTenant tenant(OwnerOptions given) {
    return new Provisioning.NewTenant(
        given.tenant,
        given.tenantName == null ? given.tenant : given.tenantName,
        given.timeZone,
        given.currency,
        DayOfWeek.MONDAY,
        false);
  }
}
