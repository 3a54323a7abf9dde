package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to know of the bound tenant's accounts beside their figures: time zones and rates. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true)
public class AccountFacts {

  /**
   * Accounts whose days are others than the tenant's.
   *
   * @param zone id of their time zone
   */
  public record OtherZone(String zone, long accounts) {}

  /**
   * The rate that an amount of a day is converted by.
   *
   * @param currency that is billed in
   * @param target that it is converted to
   * @param rate of one unit, or null when none counts on that day
   * @param day of the rate, at most 7 days before; null without one
   */
  public record DayRate(
      String currency, String target, @Nullable BigDecimal rate, @Nullable LocalDate day) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final TenantDirectory tenants;

  AccountFacts(JdbcClient jdbc, CurrentTenant currentTenant, TenantDirectory tenants) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.tenants = tenants;
  }

  /** Time zones of accounts that differ from the tenant's, most accounts first. */
  public List<OtherZone> otherZones() {
    if (!built()) {
      return List.of();
    }
    ZoneId own = tenants.current().timeZone();
    return jdbc.sql(
            """
            select time_zone, count(*) from marts.dim_account
            where tenant_id = :tenant and time_zone is not null and time_zone <> :own
            group by time_zone order by count(*) desc, time_zone\
            """)
        .param("tenant", currentTenant.require().value())
        .param("own", own.getId())
        .query((row, number) -> new OtherZone(row.getString(1), row.getLong(2)))
        .list();
  }

  /**
   * The rates of a period's last day to what amounts are shown in, of every other currency that has
   * figures in the period.
   *
   * @param currency as in {@link CampaignQuery#currency}; as billed needs none
   */
  public List<DayRate> rates(String currency, DateRange range) {
    if (currency.equals(CampaignQuery.NATIVE) || !built()) {
      return List.of();
    }
    String target =
        currency.equals(CampaignQuery.REPORTING)
            ? tenants.current().reportingCurrency().getCurrencyCode()
            : currency;
    return jdbc.sql(
            """
            select a.currency, e.rate, e.rate_day
            from (select distinct currency from marts.dim_account
              where tenant_id = :tenant and currency ~ '^[A-Z]{3}$' and currency <> :target) a
            left join lateral app.exchange_rate(:tenant, a.currency, :target, :to) e on true
            where exists (
              select from marts.vw_campaign_daily c where c.tenant_id = :tenant
                and c.date_day between :from and :to and c.currency = a.currency)
            order by a.currency\
            """)
        .param("tenant", currentTenant.require().value())
        .param("target", target)
        .param("from", range.from())
        .param("to", range.to())
        .query((row, number) ->
            new DayRate(
                row.getString(1), target, row.getBigDecimal(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  private boolean built() {
    return jdbc.sql(
            "select to_regclass('marts.dim_account') is not null and to_regclass('marts.vw_campaign_daily') is not null")
        .query(Boolean.class)
        .single();
  }
}
