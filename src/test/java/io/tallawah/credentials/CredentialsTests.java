package io.tallawah.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.keys.BrokenSealException;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
@ExtendWith(OutputCaptureExtension.class)
class CredentialsTests {

  private static final String CANARY = "canary-8c1d";
  private static final JdbcClient SUPERUSER = JdbcClient.create(TestDatabase.shared().superuser());

  @Autowired private Credentials credentials;
  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;
  private TenantId tenant = new TenantId(UUID.randomUUID());

  @BeforeEach
  void aTenant() {
    tenant = new TestPeople(provisioning).tenant();
  }

  @Test
  void aStoredSecretIsForJobsAlone() {
    Credential stored = store("main", CANARY);

    assertThat(as(tenant, () -> credentials.use(stored.id())))
        .hasValueSatisfying(secret -> assertThat(secret.text()).isEqualTo(CANARY));
    assertThat(as(tenant, credentials::list)).containsExactly(stored);
  }

  @Test
  void aRotatedSecretReplacesTheOneBefore() {
    Credential stored = store("main", "the first");
    Credential rotated =
        as(tenant, () -> credentials.rotate(stored.id(), new Secret(CANARY), null)).orElseThrow();

    assertThat(rotated.fingerprint()).isNotEqualTo(stored.fingerprint());
    assertThat(as(tenant, () -> credentials.use(stored.id())).orElseThrow().text())
        .isEqualTo(CANARY);
  }

  @Test
  void aRevokedSecretIsDestroyedAndItsNameIsFree() {
    Credential stored = store("main", CANARY);

    Credential revoked = as(tenant, () -> credentials.revoke(stored.id())).orElseThrow();

    assertThat(revoked.isActive()).isFalse();
    assertThat(as(tenant, () -> credentials.use(stored.id()))).isEmpty();
    assertThat(as(tenant, () -> credentials.revoke(stored.id()))).isEmpty();
    assertThat(as(tenant, () -> credentials.rotate(stored.id(), new Secret("x"), null))).isEmpty();
    assertThat(store("main", "another").isActive()).isTrue();
    assertThat(
            SUPERUSER
                .sql("select count(*) from app.platform_credential where id = ? and secret is null")
                .param(stored.id())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void anotherTenantSeesNone() {
    Credential stored = store("main", CANARY);
    TenantId other = new TestPeople(provisioning).tenant();

    assertThat(as(other, credentials::list)).isEmpty();
    assertThat(as(other, () -> credentials.use(stored.id()))).isEmpty();
    assertThat(as(other, () -> credentials.rotate(stored.id(), new Secret("x"), null))).isEmpty();
    assertThat(as(other, () -> credentials.revoke(stored.id()))).isEmpty();
  }

  @Test
  void twoRowsSecretsSwappedAreRefused() {
    UUID one = store("one", CANARY).id();
    UUID two = store("two", "another").id();
    SUPERUSER
        .sql(
            """
            update app.platform_credential c set secret = o.secret from app.platform_credential o
            where c.id in (:one, :two) and o.id in (:one, :two) and o.id <> c.id\
            """)
        .param("one", one)
        .param("two", two)
        .update();

    for (UUID id : List.of(one, two)) {
      assertThatThrownBy(() -> as(tenant, () -> credentials.use(id)))
          .isInstanceOf(BrokenSealException.class)
          .hasMessageNotContaining("canary");
    }
  }

  @Test
  void aNameIsTakenOnceAndAPlatformMustExist() {
    store("main", CANARY);
    assertThatThrownBy(() -> store("main", CANARY)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () -> as(tenant, () -> credentials.store(credential("no-such", "x", CANARY))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void theSecretIsInNoTextOfOursNorTheLogNorTheAuditLog(CapturedOutput output) {
    NewCredential given = credential("meta", "main", CANARY);
    assertThat(given.toString()).doesNotContain("canary");
    Credential stored = as(tenant, () -> credentials.store(given));
    as(tenant, () -> credentials.rotate(stored.id(), new Secret(CANARY + "2"), null));
    as(tenant, () -> credentials.use(stored.id()));
    as(tenant, () -> credentials.revoke(stored.id()));

    assertThat(stored.toString()).doesNotContain("canary");
    assertThat(output.getAll()).doesNotContain(CANARY);
    List<String> entries =
        SUPERUSER
            .sql(
                "select action || ' ' || to_jsonb(a)::text from app.audit_log a where tenant_id = ? order by id")
            .param(tenant.value())
            .query(String.class)
            .list();
    assertThat(entries).hasSize(4).allSatisfy(entry -> assertThat(entry).doesNotContain("canary"));
    assertThat(entries)
        .extracting(entry -> entry.substring(0, entry.indexOf(' ')))
        .containsExactlyInAnyOrder(
            "credential.stored", "credential.rotated", "credential.used", "credential.revoked");
  }

  @Test
  void equalSecretsOfTwoTenantsCanNotBeTold() {
    String fingerprint = store("main", CANARY).fingerprint();
    assertThat(store("again", CANARY).fingerprint()).isEqualTo(fingerprint);
    tenant = new TestPeople(provisioning).tenant();
    assertThat(store("main", CANARY).fingerprint()).isNotEqualTo(fingerprint);
  }

  private Credential store(String label, String secret) {
    return as(tenant, () -> credentials.store(credential("meta", label, secret)));
  }

  private static NewCredential credential(String platform, String label, String secret) {
    return new NewCredential(
        platform,
        label,
        CredentialKind.REFRESH_TOKEN,
        List.of("ads_read"),
        null,
        new Secret(secret));
  }

  private <T> T as(TenantId whose, Callable<T> action) {
    return InTenant.callAsTask(currentTenant, system, whose, action);
  }
}
