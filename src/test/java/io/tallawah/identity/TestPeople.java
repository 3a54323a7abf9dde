package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tenant of a test's own, with people of each role; all have {@link #PASSWORD}.
 *
 * <p>They are demo people, whom a password alone lets in; {@link SecondFactorScene} makes others.
 */
public final class TestPeople {

  public static final String PASSWORD = "a long enough password";

  private final Provisioning provisioning;
  private final String slug = "t-" + UUID.randomUUID().toString().substring(0, 13);
  private final TenantId tenant;
  private final Map<String, UserId> people = new ConcurrentHashMap<>();

  /** Makes the tenant. */
  public TestPeople(Provisioning provisioning) {
    this.provisioning = provisioning;
    this.tenant =
        provisioning.tenant(
            new Provisioning.NewTenant(
                slug,
                "Tenant " + slug,
                ZoneId.of("America/Jamaica"),
                Currency.getInstance("JMD"),
                DayOfWeek.MONDAY,
                false));
  }

  public TenantId tenant() {
    return tenant;
  }

  public String slug() {
    return slug;
  }

  /** The address of the person of a role. */
  public String email(String role) {
    person(role);
    return role + "@" + slug + ".example";
  }

  /** The person of a role. */
  public UserId person(String role) {
    return people.computeIfAbsent(role, this::make);
  }

  private UserId make(String role) {
    UserId user = user(role);
    provisioning.member(tenant, user, role);
    return user;
  }

  /** A person without any role. */
  public UserId user(String name) {
    return provisioning.user(
        new Provisioning.NewUser(
            name + "@" + slug + ".example", "The " + name + " of " + slug, PASSWORD, true));
  }
}
