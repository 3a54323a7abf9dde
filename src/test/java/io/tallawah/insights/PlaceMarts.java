package io.tallawah.insights;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The marts of places as dbt makes them, filled from the campaigns' days: Meta tells no conversions
 * by place, Google files Kingston under Saint Andrew and tells of interest too, and what is not
 * told is UNALLOCATED.
 */
public final class PlaceMarts {

  private static final String SHAPE =
      """
      create table if not exists marts.vw_geo_daily (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, region_id text, location_type text,
        platform text, currency text, time_zone text, spend numeric, impressions bigint,
        clicks bigint, link_clicks bigint, conversions numeric, conversion_value numeric,
        exceeds_truth boolean, reporting_currency text, reporting_rate numeric, rate_day date,
        spend_reporting numeric, conversion_value_reporting numeric,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id, region_id,
          location_type));
      create table if not exists marts.dim_geo (tenant_id uuid, region_id text, name text,
        kind text, parent_region_id text, country_code text, population bigint,
        population_source text, region_set text, primary key (tenant_id, region_id));
      create table if not exists marts.parish_geojson (region_id text primary key, geometry text);
      grant select on marts.parish_geojson to tallawah_app;
      insert into marts.parish_geojson
      select 'JM-' || lpad(n::text, 2, '0'),
        format('{"type":"Polygon","coordinates":[[[%1$s,18],[%2$s,18],[%2$s,18.2],[%1$s,18]]]}',
          -78 + n * 0.1, -77.9 + n * 0.1)
      from generate_series(1, 14) n on conflict do nothing;
      """;

  private static final String PLACES =
      """
      insert into marts.dim_geo (tenant_id, region_id, name, kind, parent_region_id, country_code,
        population)
      select :tenant, r.* from (values
        ('JM-01', 'Kingston', 'parish', 'JM-KSA', 'JM', 89057::bigint),
        ('JM-02', 'Saint Andrew', 'parish', 'JM-KSA', 'JM', 573369),
        ('JM-03', 'Saint Thomas', 'parish', null, 'JM', 93902),
        ('JM-04', 'Portland', 'parish', null, 'JM', 81744),
        ('JM-05', 'Saint Mary', 'parish', null, 'JM', 113615),
        ('JM-06', 'Saint Ann', 'parish', null, 'JM', 172362),
        ('JM-07', 'Trelawny', 'parish', null, 'JM', 75164),
        ('JM-08', 'Saint James', 'parish', null, 'JM', 183811),
        ('JM-09', 'Hanover', 'parish', null, 'JM', 69533),
        ('JM-10', 'Westmoreland', 'parish', null, 'JM', 144103),
        ('JM-11', 'Saint Elizabeth', 'parish', null, 'JM', 150205),
        ('JM-12', 'Manchester', 'parish', null, 'JM', 189797),
        ('JM-13', 'Clarendon', 'parish', null, 'JM', 245103),
        ('JM-14', 'Saint Catherine', 'parish', null, 'JM', 516218),
        ('JM-KSA', 'Kingston and Saint Andrew', 'combined', null, 'JM', 662426),
        ('JM-UNKNOWN', 'Jamaica, parish unknown', 'unknown parish', null, 'JM', null),
        ('UNMAPPED', 'Not recognised', 'unmapped', null, null, null),
        ('UNALLOCATED', 'Not reported by place', 'unallocated', null, null, null),
        ('US', 'United States', 'country', null, 'US', null))
        r (region_id, name, kind, parent_region_id, country_code, population)\
      """;

  /** Of each 100: how much of a campaign's day a place has; Hanover has none, Portland zeros. */
  private static final String ESTIMATES =
      """
      insert into marts.vw_geo_daily (tenant_id, date_day, connection_id, account_id, campaign_id,
        region_id, location_type, platform, currency, time_zone, spend, impressions, clicks,
        link_clicks, conversions, conversion_value, exceeds_truth, reporting_currency,
        reporting_rate, spend_reporting, conversion_value_reporting)
      select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, r.region_id,
        cut.location_type, c.platform, c.currency, c.time_zone,
        round(c.spend * r.part / 100, 2), c.impressions * r.part / 100, c.clicks * r.part / 100,
        c.link_clicks * r.part / 100,
        case when c.platform <> 'meta' then round(c.conversions * r.part / 100, 2) end,
        case when c.platform <> 'meta' then round(c.conversion_value * r.part / 100, 2) end,
        false, c.reporting_currency, c.reporting_rate,
        case when c.spend_reporting is not null
          then round(round(c.spend * r.part / 100, 2) * coalesce(c.reporting_rate, 1), 6) end,
        case when c.platform <> 'meta' and c.conversion_value_reporting is not null
          then round(round(c.conversion_value * r.part / 100, 2)
            * coalesce(c.reporting_rate, 1), 6) end
      from marts.vw_campaign_daily c
      join (values ('JM-01', 9, 'meta'), ('JM-02', 17, 'meta'), ('JM-02', 31, 'google'),
        ('JM-04', 0, 'meta'), ('JM-08', 21, 'meta'), ('JM-08', 13, 'google'), ('JM-14', 8, 'google'),
        ('JM-KSA', 3, 'meta'), ('JM-UNKNOWN', 2, 'meta'), ('US', 5, 'google'),
        ('UNMAPPED', 1, 'meta')) r (region_id, part, platform) on r.platform = c.platform
      join (values ('presence', 'meta'), ('presence', 'google'), ('interest', 'google'))
        cut (location_type, platform) on cut.platform = c.platform
      where c.tenant_id = :tenant\
      """;

  private static final String REST =
      """
      insert into marts.vw_geo_daily (tenant_id, date_day, connection_id, account_id, campaign_id,
        region_id, location_type, platform, currency, time_zone, spend, impressions, clicks,
        link_clicks, conversions, conversion_value, exceeds_truth, reporting_currency,
        reporting_rate, spend_reporting, conversion_value_reporting)
      select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, 'UNALLOCATED',
        'presence', c.platform, c.currency, c.time_zone, c.spend - coalesce(g.spend, 0),
        c.impressions - coalesce(g.impressions, 0), c.clicks - coalesce(g.clicks, 0),
        c.link_clicks - coalesce(g.link_clicks, 0), c.conversions - coalesce(g.conversions, 0),
        c.conversion_value - coalesce(g.value, 0), false, c.reporting_currency, c.reporting_rate,
        case when c.spend_reporting is not null
          then round((c.spend - coalesce(g.spend, 0)) * coalesce(c.reporting_rate, 1), 6) end,
        case when c.conversion_value_reporting is not null
          then round((c.conversion_value - coalesce(g.value, 0))
            * coalesce(c.reporting_rate, 1), 6) end
      from marts.vw_campaign_daily c
      left join (
        select tenant_id, date_day, campaign_id, sum(spend) as spend,
          sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks,
          sum(link_clicks)::bigint as link_clicks, sum(conversions) as conversions,
          sum(conversion_value) as value
        from marts.vw_geo_daily where location_type = 'presence' and tenant_id = :tenant
        group by 1, 2, 3
      ) g on g.tenant_id = c.tenant_id and g.date_day = c.date_day and g.campaign_id = c.campaign_id
      where c.tenant_id = :tenant\
      """;

  private PlaceMarts() {}

  /** Makes the tables as dbt does: owned by it, forced row security, readable by the app. */
  static void create(DataSource dbt) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    jdbc.sql(SHAPE).update();
    Marts.guard(jdbc, List.of("vw_geo_daily", "dim_geo"));
  }

  /** Tells by place what a tenant's campaigns did. */
  public static void fill(DataSource dbt, UUID tenant) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    for (String step : new String[] {PLACES, ESTIMATES, REST}) {
      jdbc.sql(step).param("tenant", tenant).update();
    }
  }
}
