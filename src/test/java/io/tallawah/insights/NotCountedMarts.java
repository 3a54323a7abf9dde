package io.tallawah.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mart of rows that are kept and not counted, as dbt makes it. */
public final class NotCountedMarts {

  /** The second connection's name. */
  public static final String SECOND = "meta-second";

  private static final String SHAPE =
      """
      create table if not exists marts.not_counted_daily (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, reason text, platform text, currency text,
        owner_connection_id uuid, ad_rows integer, spend numeric,
        primary key (tenant_id, date_day, connection_id, account_id, reason))\
      """;

  private NotCountedMarts() {}

  static void create(DataSource dbt) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    jdbc.sql(SHAPE).update();
    Marts.guard(jdbc, List.of("not_counted_daily"));
  }

  /**
   * A second connection brings the account 100, whose figures count from the first, since the 10th
   * day; the first brings it on all days.
   *
   * @return the id of the second
   */
  public static UUID fill(InsightsFixture tenant) {
    UUID id = tenant.people().tenant().value();
    UUID second = UUID.randomUUID();
    JdbcClient owner = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
    UUID first =
        owner
            .sql("select id from app.data_source where tenant_id = ?")
            .param(id)
            .query(UUID.class)
            .single();
    owner
        .sql("insert into app.data_source (tenant_id, id, platform, name) values (?, ?, 'meta', ?)")
        .params(id, second, SECOND)
        .update();
    land(owner, id, second);
    owner
        .sql(
            """
            insert into app.account_source (tenant_id, platform, account_id, stream_class, connection_id)
            values (?, 'meta', '100', 'performance', ?)\
            """)
        .params(id, first)
        .update();
    for (LocalDate day = Marts.FIRST; !day.isAfter(Marts.LAST); day = day.plusDays(1)) {
      count(tenant, day);
    }
    for (LocalDate day = Marts.FIRST.plusDays(9); !day.isAfter(Marts.LAST); day = day.plusDays(1)) {
      bring(tenant, second, day);
    }
    owner
        .sql(
            "insert into ops.slice select tenant_id, id, ? from app.data_source where tenant_id = ?")
        .params(Marts.LAST, id)
        .update();
    return second;
  }

  /** The second brings the account on that day, for which the first counts. */
  public static void bring(InsightsFixture tenant, UUID second, LocalDate day) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            insert into marts.not_counted_daily
            select tenant_id, ?, ?, '100', 'another connection owns the account', 'meta', 'JMD',
              connection_id, 2, ?
            from app.account_source where tenant_id = ? and stream_class = 'performance'\
            """)
        .params(day, second, new BigDecimal("12.50"), tenant.people().tenant().value())
        .update();
  }

  /** The first, which counts, has figures of that day. */
  public static void count(InsightsFixture tenant, LocalDate day) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            insert into marts.fact_performance (tenant_id, date_day, connection_id, account_id,
              campaign_id, adset_id, ad_id, platform, row_kind, currency, spend)
            select tenant_id, ?, connection_id, '100', '1', '2', '3', 'meta', 'ad', 'JMD', 12.50
            from app.account_source where tenant_id = ? and stream_class = 'performance'\
            """)
        .params(day, tenant.people().tenant().value())
        .update();
  }

  /** Of that day the first, which counts, brings nothing. */
  public static void leaveOut(InsightsFixture tenant, LocalDate day) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql("delete from marts.fact_performance where tenant_id = ? and date_day = ?")
        .params(tenant.people().tenant().value(), day)
        .update();
  }

  /** The first connection also counts for the account's figures by place. */
  public static void ownPlaces(InsightsFixture tenant) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            insert into app.account_source (tenant_id, platform, account_id, stream_class, connection_id)
            select tenant_id, platform, account_id, 'geography', connection_id
            from app.account_source where tenant_id = ?\
            """)
        .param(tenant.people().tenant().value())
        .update();
  }

  /** A connection lands figures by place. */
  public static void landPlaces(UUID connection) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql("create table %s.ads_insights_region (account_id text)".formatted(schema(connection)))
        .update();
  }

  private static String schema(UUID connection) {
    return "raw_" + connection.toString().replace("-", "");
  }

  /** Something of the account, in a landing schema of its own. */
  private static void land(JdbcClient owner, UUID tenant, UUID connection) {
    String schema = schema(connection);
    owner
        .sql(
            """
            create schema %1$s;
            create table %1$s.ads_insights (account_id text);
            insert into %1$s.ads_insights values ('100');
            grant usage on schema %1$s to tallawah_loader;
            grant select on %1$s.ads_insights to tallawah_loader\
            """
                .formatted(schema))
        .update();
    owner
        .sql(
            "insert into app.landing_schema (tenant_id, connection_id, schema_name) values (?, ?, ?)")
        .params(tenant, connection, schema)
        .update();
  }

  /** The ids of requests by which accounts were handed over. */
  public static List<@Nullable String> traces(InsightsFixture tenant) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            select trace_id from app.audit_log
            where tenant_id = ? and action = 'account.handed_over'\
            """)
        .param(tenant.people().tenant().value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Who counts for the account, and on which days. */
  public static List<String> owners(InsightsFixture tenant) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            select d.name || ' ' || s.days from app.account_source s
            join app.data_source d on d.tenant_id = s.tenant_id and d.id = s.connection_id
            where s.tenant_id = ? order by s.days\
            """)
        .param(tenant.people().tenant().value())
        .query(String.class)
        .list();
  }
}
