package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the bound tenant's spend compares with the platforms' own totals of each account and day. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class Reconciliation {

  /**
   * How an account's days compare.
   *
   * @param days with facts
   * @param noControl days for which the platform gives no total of its own
   */
  public record Account(
      String platform,
      String accountId,
      String accountName,
      String currency,
      long days,
      long equal,
      long different,
      long noControl) {}

  /**
   * A day whose spend differs.
   *
   * @param difference facts minus the platform's own total
   */
  public record Difference(
      LocalDate day,
      String platform,
      String accountId,
      String accountName,
      String currency,
      BigDecimal facts,
      BigDecimal control,
      BigDecimal difference) {}

  private static final String NAMES =
      """
       left join marts.dim_account a on a.tenant_id = r.tenant_id and a.platform = r.platform
         and a.account_id = r.account_id
       where r.tenant_id = app.current_tenant()\
      """;

  private final JdbcClient jdbc;

  Reconciliation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything has been transformed yet: before that there is nothing to compare. */
  public boolean exists() {
    return jdbc.sql("select to_regclass('marts.reconciliation_daily') is not null")
        .query(Boolean.class)
        .single();
  }

  /** All accounts, those with differences first. */
  public List<Account> accounts() {
    return jdbc.sql(
            """
            select r.platform, r.account_id, coalesce(min(a.name), r.account_id), r.currency, count(*),
                   count(*) filter (where r.status = 'equal'),
                   count(*) filter (where r.status = 'different'),
                   count(*) filter (where r.status = 'no control')
            from marts.reconciliation_daily r%s
            group by r.platform, r.account_id, r.currency order by 7 desc, 1, 3, 2\
            """
                .formatted(NAMES))
        .query((row, number) ->
            new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8)))
        .list();
  }

  /** The latest days that differ, the newest first. */
  public List<Difference> differences(int limit) {
    return jdbc.sql(
            """
            select r.date_day, r.platform, r.account_id, coalesce(a.name, r.account_id), r.currency,
                   r.fact_spend, r.control_spend, r.difference
            from marts.reconciliation_daily r%s and r.status = 'different'
            order by r.date_day desc, r.platform, r.account_id limit :limit\
            """
                .formatted(NAMES))
        .param("limit", limit)
        .query((row, number) ->
            new Difference(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8)))
        .list();
  }
}
