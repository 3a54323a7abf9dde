package io.tallawah.operator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.TwoTenants;
import io.tallawah.testing.FailingDataSource;
import io.tallawah.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a tenant in the database: the catalogue says where to look. */
class ErasureTests {

  private static final TestDatabase DATABASE = TestDatabase.fresh("erasure");
  private static final int MANY = 2 * RowRemover.BATCH + 7;

  private final JdbcClient superuser = JdbcClient.create(DATABASE.superuser());
  private final Elsewhere elsewhere = new Elsewhere();
  private TwoTenants tenants = TwoTenants.in(DATABASE.owner());
  private Erasing erasing = new Erasing(UUID.randomUUID(), tenants.one(), "");

  @BeforeEach
  void confirmedDeletionOfOneOfTwo() {
    tenants = TwoTenants.in(DATABASE.owner());
    List.of(tenants.one(), tenants.other()).forEach(this::landAndPublish);
    erasing = confirmed(tenants.one());
  }

  @Test
  void nothingOfTheTenantIsLeftAnywhereAndTheOthersRowsAreUntouched() {
    Map<String, Long> others = rowsOf(tenants.other());
    assertThat(rowsOf(tenants.one())).isEqualTo(others);

    erasure(DATABASE.owner()).carryOut(erasing);

    assertThat(rowsOf(tenants.one())).isEmpty();
    assertThat(rowsOf(tenants.other())).isEqualTo(others);
    assertThat(mentions(tenants.one())).containsExactly("app.tenant_deletion.deleted_tenant");
    assertThat(schemas(tenants.one())).isZero();
    assertThat(schemas(tenants.other())).isOne();
    assertThat(elsewhere.told).containsExactly(erasing);
  }

  @Test
  void keysGoFirst() {
    elsewhere.failing = true;
    assertThatThrownBy(() -> erasure(DATABASE.owner()).carryOut(erasing)).isNotNull();

    assertThat(rowsOf(tenants.one())).doesNotContainKey("app.data_key");
    assertThat(rowsOf(tenants.one())).containsKey("app.platform_credential");
  }

  @Test
  void killedTwentyTimesItIsCarriedOnToTheEnd() {
    Map<String, Long> others = rowsOf(tenants.other());
    Random random = new Random(7);
    FailingDataSource failing = new FailingDataSource(DATABASE.owner());
    int kills = 0;
    for (int i = 0; i < 20; i++) {
      failing.failAt(1 + random.nextInt(60));
      try {
        erasure(failing).carryOut(erasing);
      } catch (RuntimeException e) {
        kills++;
      }
    }
    erasure(DATABASE.owner()).carryOut(erasing);

    assertThat(kills).isPositive();
    assertThat(rowsOf(tenants.one())).isEmpty();
    assertThat(rowsOf(tenants.other())).isEqualTo(others);
    assertThat(erasure(DATABASE.owner()).open()).doesNotContain(erasing);
  }

  @Test
  void theRecordSaysWhatWasRemovedAndWhereTheChainEnded() {
    erasure(DATABASE.owner()).carryOut(erasing);
    Map<String, Object> record =
        superuser
            .sql(
                """
                select counts ->> 'ops.slice' as slices, counts ->> 'accounts' as accounts, counts ->> 'landing schemas' as schemas,
                  chain_end ->> 'seq' as seq, finished_at is not null as finished, step
                from app.tenant_deletion where id = ?\
                """)
            .param(erasing.deletion())
            .query()
            .singleRow();
    assertThat(record)
        .containsEntry("slices", String.valueOf(MANY + 1))
        .containsEntry("accounts", "1")
        .containsEntry("schemas", "1")
        .containsEntry("seq", "41")
        .containsEntry("finished", true)
        .containsEntry("step", null);
  }

  @Test
  void whoBelongsElsewhereTooStaysAndWhoIsNamedElsewhereIsMadeUnknown() {
    UUID both = account("both");
    UUID named = account("named");
    member(both, tenants.one());
    member(both, tenants.other());
    member(named, tenants.one());
    superuser
        .sql("update app.invitation set invited_by = ? where tenant_id = ?")
        .params(named, tenants.other().value())
        .update();

    erasure(DATABASE.owner()).carryOut(erasing);

    assertThat(email(both)).startsWith("both-");
    assertThat(email(named)).isEqualTo("deleted-" + named + "@deleted.invalid");
    assertThat(
            superuser
                .sql("select display_name || ' ' || status from app.user_account where id = ?")
                .param(named)
                .query(String.class)
                .single())
        .isEqualTo("Deleted person deactivated");
  }

  private Erasure erasure(DataSource owner) {
    return new Erasure(new Erasure.Roles(owner, DATABASE.loader(), DATABASE.dbt()), elsewhere);
  }

  private void landAndPublish(TenantId tenant) {
    superuser
        .sql("update app.tenant set status = 'suspended' where id = ?")
        .param(tenant.value())
        .update();
    JdbcClient loader = JdbcClient.create(DATABASE.loader());
    String schema = schema(tenant);
    loader.sql("create schema \"" + schema + "\"").update();
    loader.sql("create table \"" + schema + "\".ads (id int)").update();
    JdbcClient dbt = JdbcClient.create(DATABASE.dbt());
    for (String table :
        List.of("marts.fact_erased", "intermediate.int_erased", "staging.stg_erased")) {
      dbt.sql("create table if not exists " + table + " (tenant_id uuid, n int)").update();
      dbt.sql("insert into " + table + " select ?, n from generate_series(1, 3) n")
          .param(tenant.value())
          .update();
    }
    superuser
        .sql(
            """
            insert into ops.slice select :tenant, :tenant, date '1950-01-01' + n from generate_series(1, :many) n\
            """)
        .param("tenant", tenant.value())
        .param("many", MANY)
        .update();
  }

  private Erasing confirmed(TenantId tenant) {
    UUID id = UUID.randomUUID();
    superuser
        .sql(
            """
            insert into app.tenant_deletion (id, deleted_tenant, slug, name, reason, asked_by, asked_by_name, due_at, confirmed_at)
            select ?, id, slug, name, 'a test', ?, 'op@x.example', now(), now() from app.tenant where id = ?\
            """)
        .params(id, UUID.randomUUID(), tenant.value())
        .update();
    return erasure(DATABASE.owner()).open().stream()
        .filter(one -> one.deletion().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Rows by table, of every table of the database that has tenants' rows. */
  private Map<String, Long> rowsOf(TenantId tenant) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : TenantTables.of(superuser, everySchema())) {
      long count =
          superuser
              .sql("select count(*) from " + table + " where tenant_id = ?")
              .param(tenant.value())
              .query(Long.class)
              .single();
      if (count > 0) {
        rows.put(table, count);
      }
    }
    return rows;
  }

  private List<String> everySchema() {
    return superuser
        .sql("select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'")
        .query(String.class)
        .list();
  }

  /** Columns of whatever table in which the tenant's id stands; the tenant's person has it too. */
  private List<String> mentions(TenantId tenant) {
    List<String> found = new ArrayList<>();
    superuser
        .sql(
            """
            select n.nspname || '.' || c.relname as name, a.attname as field
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'uuid'::regtype and not a.attisdropped
            where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'\
            """)
        .query()
        .listOfRows()
        .forEach(column -> {
          String name = column.get("name") + "." + column.get("field");
          boolean there =
              superuser
                  .sql(
                      "select exists (select from %s where %s = ?)"
                          .formatted(column.get("name"), column.get("field")))
                  .param(tenant.value())
                  .query(Boolean.class)
                  .single();
          if (there) {
            found.add(name);
          }
        });
    return found;
  }

  private long schemas(TenantId tenant) {
    return superuser
        .sql("select count(*) from pg_namespace where nspname = ?")
        .param(schema(tenant))
        .query(Long.class)
        .single();
  }

  private static String schema(TenantId tenant) {
    return "raw_" + tenant.toString().substring(0, 8);
  }

  private UUID account(String name) {
    UUID id = UUID.randomUUID();
    superuser
        .sql("insert into app.user_account (id, email, display_name) values (?, ?, ?)")
        .params(id, name + "-" + id + "@x.example", name)
        .update();
    return id;
  }

  private void member(UUID person, TenantId tenant) {
    superuser
        .sql("insert into app.user_role (tenant_id, user_id, role) values (?, ?, 'owner')")
        .params(tenant.value(), person)
        .update();
  }

  private String email(UUID person) {
    return superuser
        .sql("select email from app.user_account where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  /** What is outside the database. */
  private static final class Elsewhere implements Erasure.Surroundings {

    private final List<Erasing> told = new ArrayList<>();
    private boolean failing;

    @Override
    public long removeFiles(TenantId tenant) {
      if (failing) {
        throw new IllegalStateException("killed");
      }
      return 0;
    }

    @Override
    public void whileNothingRuns(Runnable work) {
      work.run();
    }

    @Override
    public String closeChain(TenantId tenant) {
      return "{\"seq\": 41, \"code\": \"ab\"}";
    }

    @Override
    public void tell(Erasing done) {
      told.add(done);
    }
  }
}
