package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant's own regions and aliases, as the slices feel them. */
@TallawahTest
class RegionsTests {

  private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
  private final UUID tenant = UUID.randomUUID();

  @BeforeEach
  void aTenantWithThreeDaysInEachOfTwoConnections() {
    run(
        """
        insert into app.tenant (id, slug, name, time_zone, reporting_currency)
        values (:t, 'r-' || left(:t::text, 8), 'Regions', 'America/Jamaica', 'JMD')\
        """);
    run(
        """
        insert into app.data_source (tenant_id, id, platform, name)
        select :t, id, 'meta', 'c-' || left(id::text, 8) from unnest(array[:t, gen_random_uuid()]) id\
        """);
    run(
        """
        insert into ops.slice select d.tenant_id, d.id, date '2026-01-01' + n
        from app.data_source d, generate_series(0, 2) n where d.tenant_id = :t\
        """);
    run("insert into app.region_set (tenant_id, id, name) values (:t, :t, 'Sales')");
    run("insert into app.region (tenant_id, region_id, set_id, name) values (:t, 'west', :t, 'W')");
    run(
        """
        insert into app.region_alias (tenant_id, alias, region_id)
        values (:t, 'Out west', 'west'), (:t, 'Back o'' Wall', 'west')\
        """);
    taken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into app.region_alias (tenant_id, alias, region_id) values (:t, 'a', 'JM-01'), (:t, 'b', 'JM-02')",
        "update app.region_alias set region_id = 'JM-08' where tenant_id = :t",
        "delete from app.region_alias where tenant_id = :t",
        "insert into app.region (tenant_id, region_id, set_id, name) values (:t, 'east', :t, 'E')",
        "update app.region set name = 'Wild west' where tenant_id = :t",
        "delete from app.region where tenant_id = :t",
        "delete from app.region_set where tenant_id = :t"
      })
  void aChangeMakesEverySliceDirtyOnce(String change) {
    run(change);
    assertThat(taken()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JM-02", "jm-15", "US", "UNMAPPED", "unallocated", ""})
  void aRegionOfOnesOwnIsNeverASeededOne(String id) {
    assertThatThrownBy(() ->
            owner
                .sql(
                    """
                    insert into app.region (tenant_id, region_id, set_id, name)
                    values (:t, :id, :t, 'Mine')\
                    """)
                .param("t", tenant)
                .param("id", id)
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aStatementThatChangesNothingIsNotFelt() {
    run("update app.region_alias set region_id = 'JM-08' where tenant_id = :t and alias = 'none'");
    assertThat(taken()).isZero();
  }

  private void run(String sql) {
    owner.sql(sql).param("t", tenant).update();
  }

  /** How many slices are in the queue; and empties it. */
  private long taken() {
    long queued =
        owner
            .sql("select count(*) from ops.dirty_slice where tenant_id = ? and cause = 'regions'")
            .param(tenant)
            .query(Long.class)
            .single();
    run("delete from ops.dirty_slice where tenant_id = :t");
    return queued;
  }
}
