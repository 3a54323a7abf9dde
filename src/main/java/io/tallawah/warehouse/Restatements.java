package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the bound tenant's figures have changed after they were first told, of the ads' streams. Days
 * of knowledge are UTC days on which syncs began.
 */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class Restatements {

  /**
   * What the syncs of a day changed of days that were known before.
   *
   * @param days how many days of figures they changed
   * @param changed spend changed in either direction
   * @param spend what spend changed by, on the whole
   * @param conversions what conversions changed by; null where none are reported
   */
  public record Change(
      LocalDate knownOn,
      String platform,
      String currency,
      long days,
      BigDecimal changed,
      BigDecimal spend,
      @Nullable BigDecimal conversions) {}

  /** A platform's figures of some days, as known on a day and as known now. */
  public record Known(
      String platform,
      String currency,
      BigDecimal spendThen,
      BigDecimal spendNow,
      @Nullable BigDecimal conversionsThen,
      @Nullable BigDecimal conversionsNow) {}

  /**
   * How true a platform's days until final are, of its accounts in a currency: amounts of several
   * don't add up.
   *
   * @param days account days looked at, whose figures have been final for long enough to tell
   * @param spendShare share of their spend that changed when it should have been final
   * @param conversionsShare likewise of conversions; null without any
   */
  public record Finality(
      String platform,
      String currency,
      int deliveryDays,
      int outcomeDays,
      long days,
      @Nullable BigDecimal spendShare,
      @Nullable BigDecimal conversionsShare) {}

  /** The currency of a restatement {@code r}, with its {@link #ACCOUNT}. */
  static final String CURRENCY = "coalesce(nullif(r.currency, 'unknown'), a.currency, 'unknown')";

  static final String ACCOUNT =
      """
      left join marts.dim_account a on a.tenant_id = r.tenant_id and a.platform = r.platform
        and a.account_id = r.account_id
      """;

  private final JdbcClient jdbc;
  private final MartTables marts;

  Restatements(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /** Changes since a day, the newest first. */
  public List<Change> since(LocalDate day) {
    if (!marts.has("restatement_log")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select r.known_on, r.platform, %s, count(distinct (r.connection_id, r.date_day)),
                   coalesce(sum(abs(r.spend)), 0), coalesce(sum(r.spend), 0), sum(r.conversions)
            from marts.restatement_log r
            join lateral (
              select min(f.known_on) as first_told from marts.restatement_log f
              where f.tenant_id = r.tenant_id and f.date_day = r.date_day and f.connection_id = r.connection_id
                and f.account_id = r.account_id and f.grain = 'ad'
            ) f on r.known_on > f.first_told
            %s
            where r.tenant_id = app.current_tenant() and r.grain = 'ad' and r.known_on >= :day
            group by 1, 2, 3 order by 1 desc, 2, 3\
            """
                .formatted(CURRENCY, ACCOUNT))
        .param("day", day)
        .query((row, number) ->
            new Change(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7)))
        .list();
  }

  /** The figures of some days, as known on a day and as known now, by platform and currency. */
  public List<Known> asKnownOn(DateRange range, LocalDate day) {
    if (!marts.has("restatement_log")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select r.platform, %s,
                   coalesce(sum(r.spend) filter (where r.known_on <= :day), 0), coalesce(sum(r.spend), 0),
                   sum(r.conversions) filter (where r.known_on <= :day), sum(r.conversions)
            from marts.restatement_log r
            %s
            where r.tenant_id = app.current_tenant() and r.grain = 'ad' and r.date_day between :from and :to
            group by 1, 2 order by 1, 2\
            """
                .formatted(CURRENCY, ACCOUNT))
        .param("day", day)
        .param("from", range.from())
        .param("to", range.to())
        .query((row, number) ->
            new Known(
                row.getString(1),
                row.getString(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6)))
        .list();
  }

  /**
   * How much of each platform's figures of the days since one changed after they were final, by
   * currency.
   */
  public List<Finality> finality(LocalDate since) {
    return marts.has("restatement_log") ? FinalityQuery.read(jdbc, since) : List.of();
  }
}
