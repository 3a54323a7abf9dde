package io.tallawah.insights;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with a tenant's figures, as dbt tells it. */
public final class HealthMarts {

  private static final String SHAPE =
      """
      create table if not exists marts.unmapped_geo (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, adset_id text, ad_id text,
        location_type text, country text, place text, place_name text, platform text,
        currency text, spend numeric, impressions bigint,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id,
          location_type, country, place));
      create table if not exists marts.geo_region (region_id text primary key, name text, kind text);
      grant select on marts.geo_region to tallawah_app;
      insert into marts.geo_region values ('JM-06', 'Saint Ann', 'parish'),
        ('JM-08', 'Saint James', 'parish'), ('JM-09', 'Hanover', 'parish'),
        ('UNMAPPED', 'Not recognised', 'unmapped') on conflict do nothing;
      """;

  private HealthMarts() {}

  static void create(DataSource dbt) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    jdbc.sql(SHAPE).update();
    Marts.guard(jdbc, List.of("unmapped_geo"));
  }

  /** On the seventh the ads of the account 100 spent less than the platform's total of it. */
  public static void differ(InsightsFixture tenant) {
    add(
        tenant,
        """
        insert into marts.reconciliation_daily
        select tenant_id, date '2026-10-07', id, '100', 'meta', 'JMD', 12.34, 12.50, -0.16, 'different'
        from app.data_source where tenant_id = :tenant
        union all
        select tenant_id, date '2026-10-08', id, '100', 'meta', 'JMD', 12.34, 12.34, 0, 'equal'
        from app.data_source where tenant_id = :tenant\
        """);
  }

  /**
   * Atlantis and Lyonesse are no region: of a published day each, and Atlantis holds a run back, in
   * which it has three quarters of what was spent by place.
   */
  public static void refuse(InsightsFixture tenant) {
    add(
        tenant,
        """
        insert into marts.unmapped_geo
        select tenant_id, '2026-10-07', id, '100', '2', '3', '4', 'presence', 'JM', place, null,
          'meta', 'JMD', 2.5, 20
        from app.data_source, unnest(array['Atlantis', 'Lyonesse']) place where tenant_id = :tenant\
        """);
    add(
        tenant,
        """
        insert into ops.refused_place
        select tenant_id, id, 'presence', 'JM', 'Atlantis', 'JMD', 'meta', null, '2026-10-07',
          '2026-10-09', 75, 600, 0.75
        from app.data_source where tenant_id = :tenant\
        """);
  }

  /**
   * From July to the 29th of October, the newest day that has figures, Atlantis has a dollar of
   * every day.
   */
  public static void everyDay(InsightsFixture tenant) {
    add(
        tenant,
        """
        insert into marts.unmapped_geo
        select tenant_id, day::date, id, '100', '2', '3', '4', 'presence', 'JM', 'Atlantis', null,
          'meta', 'JMD', 1, 20
        from app.data_source, generate_series(date '2026-07-01', date '2026-10-29', '1 day') day
        where tenant_id = :tenant\
        """);
    add(
        tenant,
        """
        insert into marts.fact_performance (tenant_id, date_day, connection_id, account_id,
          campaign_id, adset_id, ad_id, platform, row_kind, currency, spend)
        select tenant_id, '2026-10-29', id, '100', '2', '3', '4', 'meta', 'ad', 'JMD', 1
        from app.data_source where tenant_id = :tenant\
        """);
  }

  private static void add(InsightsFixture tenant, String sql) {
    UUID id = tenant.people().tenant().value();
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(sql)
        .param("tenant", id)
        .update();
  }
}
