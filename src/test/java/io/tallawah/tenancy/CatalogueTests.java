package io.tallawah.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's own account of its walls, after the migrations. */
class CatalogueTests {

  private static DataSource superuser;

  @BeforeAll
  static void migrate() {
    superuser = TestDatabase.fresh("catalogue").superuser();
  }

  @ParameterizedTest
  @EnumSource
  void holds(CatalogueRule rule) {
    assertThat(rule.faults(superuser)).isEmpty();
  }

  @Test
  void aTableWithoutWallsIsSeen() {
    JdbcClient jdbc = JdbcClient.create(superuser);
    jdbc.sql("create table ops.forgotten (id int primary key, tenant_id uuid)").update();
    jdbc.sql("grant truncate on ops.forgotten to tallawah_app").update();
    jdbc.sql("create function app.hole() returns int language sql security definer return 1")
        .update();
    try {
      assertThat(CatalogueRule.EVERY_TABLE_IS_SOMEBODYS.faults(superuser)).hasSize(1);
      assertThat(CatalogueRule.A_TENANT_COLUMN_MAKES_A_TENANT_TABLE.faults(superuser)).hasSize(1);
      assertThat(CatalogueRule.THE_RIGHT_ROLE_OWNS_IT.faults(superuser)).hasSize(1);
      assertThat(CatalogueRule.NOBODY_EMPTIES_A_TABLE.faults(superuser)).hasSize(1);
      assertThat(CatalogueRule.ONLY_THE_CLOSED_LIST_RUNS_BEFORE_A_TENANT.faults(superuser))
          .hasSize(1);
    } finally {
      jdbc.sql("drop function app.hole()").update();
      jdbc.sql("drop table ops.forgotten").update();
    }
  }

  @Test
  void aWayBelowTheMartsIsSeen() {
    JdbcClient jdbc = JdbcClient.create(superuser);
    jdbc.sql("create schema raw_seen_through").update();
    jdbc.sql("create table raw_seen_through.ads (id int)").update();
    jdbc.sql("grant usage on schema raw_seen_through to tallawah_bi").update();
    jdbc.sql("grant usage on schema staging to tallawah_app").update();
    jdbc.sql("grant select on raw_seen_through.ads to tallawah_app").update();
    try {
      assertThat(CatalogueRule.NOBODY_READS_BELOW_THE_MARTS.faults(superuser))
          .containsExactlyInAnyOrder(
              "raw_seen_through: tallawah_bi may use the schema",
              "staging: tallawah_app may use the schema",
              "raw_seen_through.ads: tallawah_app may use it");
    } finally {
      jdbc.sql("drop schema raw_seen_through cascade").update();
      jdbc.sql("revoke usage on schema staging from tallawah_app").update();
    }
  }
}
