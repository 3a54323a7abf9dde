package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A permission that no act asked for leaves roles and keys that had it as they were otherwise. */
@TallawahTest
class RetiredPermissionTests {

  private static final String RETIRED = "data:transform";

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Roles roles;
  @Autowired ApiKeys keys;

  private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void rolesAndKeysThatHadItKeepTheRest() throws IOException {
    TestPeople people = new TestPeople(provisioning);
    InTenant.callAs(
        currentTenant,
        people,
        "admin",
        () -> roles.define("uploader", List.of(Permission.LAND_DATA)));
    UUID mixed = key(people, "mixed");
    UUID alone = key(people, "alone");
    owner
        .sql(
            """
            insert into app.role_permission (tenant_id, role, permission)
            select ?, unnest(array['uploader', 'analyst', 'owner']), ?\
            """)
        .params(people.tenant().value(), RETIRED)
        .update();
    owner
        .sql("update app.api_key set scopes = array_append(scopes, ?) where id = ?")
        .params(RETIRED, mixed)
        .update();
    owner
        .sql("update app.api_key set scopes = array[?] where id = ?")
        .params(RETIRED, alone)
        .update();

    owner.sql(changes()).update();

    assertThat(InTenant.callAs(currentTenant, people, "admin", roles::all))
        .allSatisfy(role -> assertThat(role.permissions()).isSubsetOf(Permission.MEANINGS.keySet()))
        .extracting(Role::name)
        .contains("uploader");
    assertThat(
            InTenant.callAs(
                    currentTenant,
                    people,
                    "admin",
                    () -> roles.change("uploader", List.of(Permission.VIEW_DATA)))
                .permissions())
        .containsExactly(Permission.VIEW_DATA);
    assertThat(InTenant.callAs(currentTenant, people, "analyst", keys::own))
        .extracting(ApiKey::scopes)
        .containsExactly(List.of(Permission.VIEW_DATA));
  }

  private UUID key(TestPeople people, String name) {
    return InTenant.callAs(
        currentTenant,
        people,
        "analyst",
        () ->
            keys.make(name, Set.of(Permission.VIEW_DATA), Instant.now().plus(Duration.ofDays(1)))
                .key()
                .id());
  }

  private static String changes() throws IOException {
    return new ClassPathResource("db/changelog/identity/0064_retire_transform_permission.sql")
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
