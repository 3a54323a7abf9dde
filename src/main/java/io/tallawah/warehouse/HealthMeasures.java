package io.tallawah.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures behind the health checks, of the bound tenant's last days. */
@Component
class HealthMeasures {

  /**
   * Account days compared with the platforms' own totals.
   *
   * @param without days for which the platform tells no total
   * @param worstShare greatest share of a currency's spend by which they differ
   */
  record Compared(long days, long different, long without, BigDecimal worstShare) {}

  /** Lines that have landed and that were kept aside. */
  record Landed(long rows, long rejected) {

    BigDecimal rejectedShare() {
      long all = rows + rejected;
      return all == 0
          ? BigDecimal.ZERO
          : BigDecimal.valueOf(rejected)
              .divide(BigDecimal.valueOf(all), java.math.MathContext.DECIMAL32);
    }
  }

  /**
   * Spend by place that is in no region.
   *
   * @param worstShare greatest share of a connection's spend by place; null without any geography
   * @param refused whether a run was refused for it, of which the share is then
   */
  record Unmapped(@Nullable BigDecimal worstShare, boolean refused) {}

  /**
   * Days of accounts whose rows aren't counted for another connection's, as they are listed.
   *
   * @param once those of which the other's rows count, since a day
   * @param never those of which the other has none, all there are
   */
  record OfOwners(long once, long never) {}

  private final JdbcClient jdbc;
  private final MartTables marts;

  HealthMeasures(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /** The newest day that has figures, counted or a control's. */
  Optional<LocalDate> newestDay() {
    if (!marts.has("fact_performance") || !marts.has("reconciliation_daily")) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select greatest(
              (select max(date_day) from marts.fact_performance
               where tenant_id = app.current_tenant()),
              (select max(date_day) from marts.reconciliation_daily
               where tenant_id = app.current_tenant())) as newest\
            """)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  Compared reconciliation(LocalDate since) {
    if (!marts.has("reconciliation_daily")) {
      return new Compared(0, 0, 0, BigDecimal.ZERO);
    }
    return jdbc.sql(
            """
            select coalesce(sum(days), 0), coalesce(sum(different), 0), coalesce(sum(without), 0),
                   coalesce(max(share), 0)
            from (
              select count(*) filter (where status <> 'no control') as days,
                     count(*) filter (where status = 'different') as different,
                     count(*) filter (where status = 'no control') as without,
                     sum(abs(difference)) / nullif(sum(control_spend), 0) as share
              from marts.reconciliation_daily
              where tenant_id = app.current_tenant() and date_day >= :since
              group by currency) by_currency\
            """)
        .param("since", since)
        .query((row, number) ->
            new Compared(row.getLong(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4)))
        .single();
  }

  long remainders(LocalDate since) {
    return days("remainder_difference", "true", since);
  }

  long orphans(LocalDate since) {
    return days("orphan_daily", "true", since);
  }

  long mixedCurrency(LocalDate since) {
    return days("not_counted_daily", "reason = 'in another currency than its account'", since);
  }

  /** Currencies of amounts that have no rate into the reporting currency, by code. */
  List<String> withoutRate(LocalDate since) {
    if (!marts.has("vw_campaign_daily")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select distinct currency from marts.vw_campaign_daily
            where tenant_id = app.current_tenant() and date_day >= :since
              and reporting_rate is null and currency not in (reporting_currency, 'unknown')
              and (spend <> 0 or conversion_value <> 0)
            order by 1\
            """)
        .param("since", since)
        .query(String.class)
        .list();
  }

  /** Days of accounts that another connection brings too. */
  OfOwners ofOwners(LocalDate since) {
    if (!marts.has("not_counted_daily") || !marts.has("fact_performance")) {
      return new OfOwners(0, 0);
    }
    return jdbc.sql(
            """
            select count(*) filter (where date_day >= :since and not nothing_stands),
              count(*) filter (where nothing_stands)
            from (
              select n.date_day, %s as nothing_stands from marts.not_counted_daily n
              where n.tenant_id = app.current_tenant() and n.owner_connection_id is not null) told\
            """
                .formatted(BroughtRows.NOTHING_STANDS))
        .param("since", since)
        .query((row, number) -> new OfOwners(row.getLong(1), row.getLong(2)))
        .single();
  }

  Landed rejected(LocalDate since) {
    return jdbc.sql(
            """
            select coalesce(sum(rows_landed), 0), coalesce(sum(rows_rejected), 0) from ops.load
            where tenant_id = app.current_tenant() and landed_at >= :since\
            """)
        .param("since", since)
        .query((row, number) -> new Landed(row.getLong(1), row.getLong(2)))
        .single();
  }

  Unmapped unmapped(LocalDate since) {
    if (!marts.has("vw_geo_daily")) {
      return new Unmapped(null, false);
    }
    return refused().orElseGet(() -> published(since));
  }

  private Optional<Unmapped> refused() {
    return jdbc.sql(
            """
            select sum(share) from ops.refused_place
            where tenant_id = app.current_tenant() and location_type = 'presence'
            group by connection_id order by 1 desc nulls last limit 1\
            """)
        .query((row, number) -> new Unmapped(row.getBigDecimal(1), true))
        .optional();
  }

  private Unmapped published(LocalDate since) {
    return jdbc.sql(
            """
            select max(unmapped / nullif(spend, 0))
            from (
              select sum(spend) filter (where region_id = 'UNMAPPED') as unmapped, sum(spend) as spend
              from marts.vw_geo_daily
              where tenant_id = app.current_tenant() and date_day >= :since
                and location_type = 'presence' and region_id <> 'UNALLOCATED'
              group by connection_id) by_connection\
            """)
        .param("since", since)
        .query((row, number) -> new Unmapped(row.getBigDecimal(1), false))
        .single();
  }

  private long days(String mart, String condition, LocalDate since) {
    if (!marts.has(mart)) {
      return 0;
    }
    return jdbc.sql(
            """
            select count(distinct (connection_id, date_day)) from marts.%s
            where tenant_id = app.current_tenant() and date_day >= :since and %s\
            """
                .formatted(mart, condition))
        .param("since", since)
        .query(Long.class)
        .single();
  }
}
