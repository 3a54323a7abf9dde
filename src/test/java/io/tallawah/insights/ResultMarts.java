package io.tallawah.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Conversions apart by result, and budgets beside what is spent, as dbt makes them of the days of
 * {@link Marts}: a quarter of each campaign's conversions are leads. Of eight campaigns six have
 * purchases, one tells that it has none, and one doesn't tell them.
 */
public final class ResultMarts {

  private static final String SHAPE =
      """
      create table if not exists marts.vw_conversion_daily (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, result text, platform text,
        currency text, conversions numeric, conversion_value numeric, reporting_currency text,
        reporting_rate numeric, rate_day date, conversion_value_reporting numeric,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id, result));
      create table if not exists marts.fact_conversion (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, adset_id text, ad_id text,
        action text, attribution_window text, platform text, row_kind text, currency text,
        conversions numeric, conversion_value numeric, is_counted boolean,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id,
          action, attribution_window));
      create table if not exists marts.vw_pacing (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, platform text, currency text,
        daily_budget numeric, daily_budget_level text, lifetime_budget numeric,
        lifetime_budget_level text, budget_currency text, budget_id text, is_shared boolean,
        flight_start date, flight_end date, spend numeric, spend_month_to_date numeric,
        spend_to_date numeric, is_final boolean, reporting_currency text, reporting_rate numeric,
        rate_day date, spend_reporting numeric,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id));
      """;

  private static final String CONVERSIONS =
      """
      insert into marts.vw_conversion_daily (tenant_id, date_day, connection_id, account_id,
        campaign_id, result, platform, currency, conversions, reporting_currency, reporting_rate)
      select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, r.result,
        c.platform, c.currency,
        round(c.conversions * case when r.result = 'lead' or c.campaign_id::int % 4 > 0 then r.part
          else 0 end, 3),
        c.reporting_currency, c.reporting_rate
      from marts.vw_campaign_daily c
      join (values ('lead', 0.25), ('purchase', 0.75)) r (result, part)
        on r.result = 'lead' or c.campaign_id::int % 8 > 0
      where c.tenant_id = :tenant and c.conversions is not null\
      """;

  private ResultMarts() {}

  static void create(DataSource dbt) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    jdbc.sql(SHAPE).update();
    Marts.guard(jdbc, List.of("vw_conversion_daily", "fact_conversion", "vw_pacing"));
  }

  /** Tells what a tenant's campaigns brought, by result. */
  public static void fill(DataSource dbt, UUID tenant) {
    JdbcClient.create(dbt).sql(CONVERSIONS).param("tenant", tenant).update();
  }

  /** Tells that an action happened so often on a day, by the platform's own attribution. */
  public static void tell(
      DataSource dbt, UUID tenant, LocalDate day, String platform, String action, long times) {
    JdbcClient.create(dbt)
        .sql(
            """
            insert into marts.fact_conversion
            values (:tenant, :day, :tenant, '1', '1', '1', '1', :action, 'default', :platform, 'ad',
              'JMD', :times, null, false),
              (:tenant, :day, :tenant, '1', '1', '1', '1', :action, '1d_view', :platform, 'ad',
              'JMD', 1000000, null, false)\
            """)
        .param("tenant", tenant)
        .param("day", day)
        .param("platform", platform)
        .param("action", action)
        .param("times", times)
        .update();
  }
}
