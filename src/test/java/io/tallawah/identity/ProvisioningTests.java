package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
class ProvisioningTests {

  @Autowired Provisioning provisioning;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().superuser());
  private final String slug = "p-" + UUID.randomUUID().toString().substring(0, 13);

  @Test
  void aTenantComesWithItsBuiltInRoles() {
    TenantId tenant = provisioning.tenant(tenant());

    List<String> roles =
        jdbc.sql("select name from app.role where tenant_id = :tenant")
            .param("tenant", tenant.value())
            .query(String.class)
            .list();
    assertThat(roles).containsExactlyInAnyOrderElementsOf(Permission.BUILT_IN_ROLES.keySet());
    assertThat(permissions(tenant, "viewer"))
        .containsExactlyInAnyOrderElementsOf(Permission.BUILT_IN_ROLES.get("viewer"));
  }

  @Test
  void askingTwiceChangesNothing() {
    TenantId tenant = provisioning.tenant(tenant());
    UserId user = provisioning.user(user("first password"));
    provisioning.member(tenant, user, "owner");
    String hash = hash(user);

    assertThat(provisioning.tenant(tenant())).isEqualTo(tenant);
    assertThat(provisioning.user(user("second password"))).isEqualTo(user);
    provisioning.member(tenant, user, "owner");

    assertThat(hash(user)).isEqualTo(hash);
  }

  @Test
  void aBuiltInRoleFollowsTheProduct() {
    TenantId tenant = provisioning.tenant(tenant());
    jdbc.sql(
            "update app.role_permission set permission = 'gone:now' where tenant_id = :tenant and role = 'viewer' and permission = 'data:view'")
        .param("tenant", tenant.value())
        .update();

    provisioning.tenant(tenant());

    assertThat(permissions(tenant, "viewer"))
        .containsExactlyInAnyOrderElementsOf(Permission.BUILT_IN_ROLES.get("viewer"));
  }

  @Test
  void passwordsAreKeptAsArgon2idOfTheAgreedStrength() {
    UserId user = provisioning.user(user("a password"));

    assertThat(hash(user)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  private Provisioning.NewTenant tenant() {
    return new Provisioning.NewTenant(
        slug,
        "Provisioned",
        ZoneId.of("America/Jamaica"),
        Currency.getInstance("JMD"),
        DayOfWeek.MONDAY,
        false);
  }

  private Provisioning.NewUser user(String password) {
    return new Provisioning.NewUser("Owner@" + slug + ".example", "Owner", password, false);
  }

  private String hash(UserId user) {
    return jdbc.sql("select password_hash from app.user_account where id = :user")
        .param("user", user.value())
        .query(String.class)
        .single();
  }

  private List<String> permissions(TenantId tenant, String role) {
    return jdbc.sql(
            "select permission from app.role_permission where tenant_id = :tenant and role = :role")
        .param("tenant", tenant.value())
        .param("role", role)
        .query(String.class)
        .list();
  }
}
