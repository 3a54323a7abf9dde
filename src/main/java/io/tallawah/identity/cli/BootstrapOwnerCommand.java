package io.tallawah.identity.cli;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Command;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.TypedArguments;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code bootstrap-owner}: the first owner of a tenant, with a password that is printed once. */
@Component
@CommandLine.Command(
    name = "bootstrap-owner",
    description = "makes the first owner of a tenant and prints a password, once")
class BootstrapOwnerCommand implements Command {

  private final Provisioning provisioning;
  private final SystemIdentity system;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;
  private final FirstPassword people;
  private final PrintStream out = System.out;

  BootstrapOwnerCommand(
      Provisioning provisioning,
      SystemIdentity system,
      CurrentTenant currentTenant,
      ApplicationEventPublisher events) {
    this.provisioning = provisioning;
    this.system = system;
    this.currentTenant = currentTenant;
    this.events = events;
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
    system.runAs(
        name(), () -> provisioning.atOnce(() -> make(known.orElse(null), wanted, given.email)));
    out.printf("%s is now the owner of %s.%n", given.email, given.tenant);
    return DONE;
  }

  private void make(@Nullable TenantId known, Provisioning.NewTenant wanted, String email) {
    boolean account = provisioning.findUser(email).isPresent();
    UserId owner = people.findOrMake(email);
    TenantId tenant = known == null ? provisioning.tenant(wanted) : known;
    provisioning.member(tenant, owner, "owner");
    if (known == null) {
      events.publishEvent(
          AuditEvent.change(
              "tenant.onboarded", wanted.slug(), Map.of(), Map.of("name", wanted.name())));
    }
    AuditEvent event =
        AuditEvent.change(
            "owner.made",
            owner.toString(),
            Map.of(),
            Map.of("email", email, "account", account ? "known" : "made"));
    currentTenant.runAs(tenant, () -> events.publishEvent(event));
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
