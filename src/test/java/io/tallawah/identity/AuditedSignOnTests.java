package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.Trail;
import io.tallawah.testing.Trail.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is done to sign-on services, domains and ties, and the entry that each act leaves. */
@TallawahTest
class AuditedSignOnTests extends SignOnScene {

  private static final Map<String, Object> NONE = Map.of();

  @Test
  void servicesAndTheirSecrets() {
    Trail trail = Trail.of(home.tenant());
    UUID id = service(home, "viewer").service();
    assertThat(trail.added())
        .containsExactly(Entry.change("sign_on.added", id, NONE, fields("viewer", true)));

    in(home, () -> services.change(id, settings("viewer", false)));
    assertThat(trail.added())
        .containsExactly(
            Entry.change("sign_on.changed", id, fields("viewer", true), fields("viewer", false)));

    in(home, () -> services.replaceSecret(id, secret()));
    assertThat(trail.added()).containsExactly(Entry.of("sign_on.secret_replaced", id));

    in(
        home,
        () -> {
          services.remove(id);
          return true;
        });
    assertThat(trail.added())
        .containsExactly(Entry.change("sign_on.removed", id, fields("viewer", false), NONE));
  }

  @Test
  void domainsAndWhoConfirmsThem() {
    String domain = "d-" + home.slug() + ".example";
    Trail tenants = Trail.of(home.tenant());
    Trail platforms = Trail.ofPlatform(domain);
    in(home, () -> domains.claim(on.service(), domain));
    assertThat(tenants.added())
        .containsExactly(
            Entry.change(
                "sign_on.domain_claimed",
                domain,
                NONE,
                Map.of("service", on.service().toString())));

    asOperator();
    claims.confirm(home.tenant(), domain);
    Map<String, Object> whose = Map.of("tenant", home.tenant().toString());
    assertThat(platforms.added())
        .containsExactly(Entry.change("sign_on.domain_confirmed", domain, NONE, whose));
    claims.withdraw(home.tenant(), domain);
    assertThat(platforms.added())
        .containsExactly(Entry.change("sign_on.domain_withdrawn", domain, NONE, whose));

    tenants.added();
    in(home, () -> domains.remove(domain));
    assertThat(tenants.added()).containsExactly(Entry.of("sign_on.domain_removed", domain));
  }

  @Test
  void tiesOfPeople() {
    UserId viewer = home.person("viewer");
    Trail trail = Trail.of(home.tenant());
    link("s1", "viewer");
    assertThat(trail.added())
        .contains(
            Entry.change(
                "sign_on.linked",
                viewer,
                NONE,
                Map.of(
                    "service", "SSO",
                    "subject", "s1",
                    "email", home.email("viewer"),
                    "role", "")));
    in(home, () -> links.unlink(viewer));
    assertThat(trail.added()).containsExactly(Entry.of("sign_on.unlinked", viewer));
  }

  private static Map<String, Object> fields(String joiningRole, boolean active) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("issuer", "https://id.example.com");
    fields.put("name", "SSO");
    fields.put("client_id", "tallawah");
    fields.put("joining_role", joiningRole);
    fields.put("trusted_factor", false);
    fields.put("trusted_email", false);
    fields.put("active", active);
    return fields;
  }
}
