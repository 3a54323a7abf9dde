package io.tallawah.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TallawahTest
@Import({LandingFixture.class, EnvelopeTests.TwoColumns.class})
class EnvelopeTests {

  private static final String TABLE = "app.envelope_test";
  private static final Place PLACE = new Place(TABLE, "1", "secret");
  private static final byte[] SECRET = "canary-e5f0".getBytes(StandardCharsets.UTF_8);

  @Autowired private Envelope envelope;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private TransactionTemplate transactions;
  @Autowired private LandingFixture fixture;
  private TenantId tenant;

  @BeforeEach
  void aTenant() {
    tenant = aNewTenant();
  }

  @Test
  void whatWasSealedOpensInItsPlaceAndIsNeverTheSameTwice() {
    byte[] first = seal(tenant, PLACE);
    byte[] second = seal(tenant, PLACE);

    assertThat(open(tenant, PLACE, first)).isEqualTo(SECRET);
    assertThat(open(tenant, PLACE, second)).isEqualTo(SECRET);
    assertThat(first).isNotEqualTo(second);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
  }

  @Test
  void swappedBetweenRowsColumnsOrTablesItIsRefused() {
    byte[] sealed = seal(tenant, PLACE);

    assertBroken(tenant, new Place(TABLE, "2", "secret"), sealed);
    assertBroken(tenant, new Place(TABLE, "1", "other_secret"), sealed);
    assertBroken(tenant, new Place("app.another", "1", "secret"), sealed);
    assertBroken(tenant, new Place("app.envelope_test1", "", "secret"), sealed);
  }

  @Test
  void anotherTenantCanNotOpenIt() {
    byte[] sealed = seal(tenant, PLACE);
    TenantId other = aNewTenant();
    seal(other, PLACE);

    assertBroken(other, PLACE, sealed);
    assertThatThrownBy(() ->
            currentTenant.callAs(
                other, () -> envelope.open(KeyOwner.tenant(tenant), PLACE, sealed)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("another tenant is bound");
  }

  @Test
  void aTenantsValueIsNoneOfThePlatforms() {
    byte[] sealed = seal(tenant, PLACE);
    assertThatThrownBy(() ->
            currentTenant.callAs(tenant, () -> envelope.open(KeyOwner.platform(), PLACE, sealed)))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] sealed = seal(tenant, PLACE);
    secondVersion();

    assertBroken(tenant, PLACE, ByteBuffer.wrap(sealed.clone()).putInt(1, 2).array());
    assertBroken(tenant, PLACE, ByteBuffer.wrap(sealed.clone()).putInt(1, 99).array());
    assertThat(open(tenant, PLACE, sealed)).isEqualTo(SECRET);
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] sealed = seal(tenant, PLACE);
    for (int index = 0; index < sealed.length; index++) {
      byte[] changed = sealed.clone();
      changed[index] ^= 1;
      assertBroken(tenant, PLACE, changed);
    }
    assertBroken(tenant, PLACE, new byte[0]);
    assertBroken(tenant, PLACE, SECRET);
  }

  @Test
  void aKeyOfARolledBackTransactionIsForgotten() {
    byte[] lost =
        as(
            tenant,
            () ->
                transactions.execute(status -> {
                  status.setRollbackOnly();
                  return envelope.seal(KeyOwner.tenant(tenant), PLACE, SECRET);
                }));

    byte[] kept = seal(tenant, PLACE);

    assertThat(open(tenant, PLACE, kept)).isEqualTo(SECRET);
    assertBroken(tenant, PLACE, lost);
  }

  @Test
  void outsideATransactionOrADeclaredColumnNothingIsSealed() {
    assertThatThrownBy(
            () -> as(tenant, () -> envelope.seal(KeyOwner.tenant(tenant), PLACE, SECRET)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("canary");
    assertThatThrownBy(() -> seal(tenant, new Place(TABLE, "1", "forgotten")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("app.envelope_test.forgotten");
  }

  @Test
  void theDatabaseHoldsWrappedKeysOnly() {
    seal(tenant, PLACE);
    assertThat(
            JdbcClient.create(TestDatabase.shared().superuser())
                .sql("select version, octet_length(wrapped) from app.data_key where tenant_id = ?")
                .param(tenant.value())
                .query((row, number) -> List.of(row.getInt(1), row.getInt(2)))
                .list())
        .containsExactly(List.of(1, 4 + 12 + 32 + 16));
  }

  private void secondVersion() {
    JdbcClient.create(TestDatabase.shared().owner())
        .sql(
            """
            insert into app.data_key (tenant_id, version, provider, wrapped)
            select tenant_id, 3 - version, provider, wrapped from app.data_key where tenant_id = ?\
            """)
        .param(tenant.value())
        .update();
  }

  private byte[] seal(TenantId of, Place place) {
    return as(
        of,
        () -> transactions.execute(status -> envelope.seal(KeyOwner.tenant(of), place, SECRET)));
  }

  private byte[] open(TenantId of, Place place, byte[] sealed) {
    return as(of, () -> envelope.open(KeyOwner.tenant(of), place, sealed));
  }

  private void assertBroken(TenantId of, Place place, byte[] sealed) {
    assertThatThrownBy(() -> open(of, place, sealed))
        .isInstanceOfAny(BrokenSealException.class, io.tallawah.shared.ProblemException.class)
        .hasMessageNotContaining("canary");
  }

  private <T> T as(TenantId of, java.util.concurrent.Callable<T> action) {
    return fixture.as(of, action);
  }

  private TenantId aNewTenant() {
    return fixture.tenant("k" + UUID.randomUUID().toString().substring(0, 8));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class TwoColumns {

    @Bean
    SealedColumns columnsOfThisTest() {
      return () ->
          List.of(
              SealedColumn.ofTenants(TABLE, "id", "secret"),
              SealedColumn.ofTenants(TABLE, "id", "other_secret"));
    }
  }
}
