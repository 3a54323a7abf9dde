package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads campaigns beside the budgets that their platforms tell, in one statement. */
@Component
@Transactional(
    readOnly = true,
    isolation = Isolation.REPEATABLE_READ,
    timeout = GridLoads.MOST_SECONDS)
class BudgetReads {

  /**
   * A campaign in some days, and its budgets on the last of them that it has figures of.
   *
   * @param shared id of the budget that others spend from too, or null
   * @param spend in these days, as billed
   * @param days it has figures of
   * @param daily what it may spend a day; null where none is told in the currency billed
   * @param lifetime what it may spend in its flight, likewise
   * @param toDate what it has spent of its flight
   */
  record Told(
      String platform,
      String account,
      String campaign,
      @Nullable String shared,
      @Nullable BigDecimal spend,
      long days,
      @Nullable BigDecimal daily,
      @Nullable BigDecimal lifetime,
      @Nullable BigDecimal toDate) {}

  /** Each with the state it was really read in. */
  record Loaded(String state, List<Told> campaigns) {}

  private static final String STATEMENT =
      """
      select t.platform, t.account_id, t.campaign_id, case when p.is_shared then p.budget_id end,
        t.spend, t.days, case when p.told then p.daily_budget end,
        case when p.told then p.lifetime_budget end, p.spend_to_date
      from (
        select platform, account_id, campaign_id, max(date_day) as last_day, sum(spend) as spend,
          count(distinct date_day) as days,
          (array_agg(connection_id order by date_day desc, connection_id))[1] as connection_id
        from marts.vw_campaign_daily
        where tenant_id = :tenant and date_day between :from and :to
        group by platform, account_id, campaign_id) t
      left join lateral (
        select v.is_shared, v.budget_id, v.daily_budget, v.lifetime_budget, v.spend_to_date,
          coalesce(v.budget_currency = v.currency, true) as told
        from marts.vw_pacing v
        where v.tenant_id = :tenant and v.date_day = t.last_day
          and v.connection_id = t.connection_id and v.account_id = t.account_id
          and v.campaign_id = t.campaign_id) p on true\
      """;

  private final JdbcClient jdbc;
  private final CampaignDays days;
  private volatile boolean built;

  BudgetReads(JdbcClient jdbc, CampaignDays days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** Whether budgets have been told at all: from the first transformation on. */
  public boolean exist() {
    if (!built) {
      built =
          jdbc.sql("select to_regclass('marts.vw_pacing') is not null")
              .query(Boolean.class)
              .single();
    }
    return built;
  }

  public Loaded load(TenantId tenant, DateRange range) {
    List<Told> campaigns =
        jdbc.sql(STATEMENT)
            .param("tenant", tenant.value())
            .param("from", range.from())
            .param("to", range.to())
            .query(BudgetReads::told)
            .list();
    return new Loaded(days.state(false), campaigns);
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBigDecimal(5),
        row.getLong(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getBigDecimal(9));
  }
}
