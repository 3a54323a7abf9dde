package io.tallawah.insights;

/**
 * How the money of a campaign's day is said in the currency asked for, as SQL over the alias d of
 * {@code vw_campaign_daily} or {@code vw_geo_daily}. An amount without a rate is NULL.
 *
 * @param currency code of what the amounts are in
 * @param spend amount
 * @param value amount of conversion value, by the same rate
 * @param rated whether the day has a rate. Nothing needs none: an amount of 0 is 0 in any currency
 * @param join that brings the rates of days in a relation, or empty
 */
record CampaignMoney(String currency, String spend, String value, String rated, String join) {

  private static final CampaignMoney NATIVE =
      new CampaignMoney("d.currency", "d.spend", "d.conversion_value", "true", "");
  private static final CampaignMoney REPORTING =
      new CampaignMoney(
          "d.reporting_currency",
          "d.spend_reporting",
          "d.conversion_value_reporting",
          "(d.reporting_rate is not null or d.currency = d.reporting_currency)",
          "");
  private static final CampaignMoney CONVERTED =
      new CampaignMoney(
          "cast(:target as text)",
          converted("d.spend"),
          converted("d.conversion_value"),
          "x.rate is not null",
          """
           left join (
             select p.currency, p.date_day, e.rate
             from (select distinct currency, date_day from %s t
               where tenant_id = :tenant and date_day between :from and :to) p
             cross join lateral app.exchange_rate(:tenant, p.currency, cast(:target as text),
               p.date_day) e
           ) x on x.currency = d.currency and x.date_day = d.date_day\
          """);

  static CampaignMoney of(CampaignQuery query) {
    return of(query.currency());
  }

  static CampaignMoney of(String currency) {
    return switch (currency) {
      case CampaignQuery.NATIVE -> NATIVE;
      case CampaignQuery.REPORTING -> REPORTING;
      default -> CONVERTED;
    };
  }

  /** The join that brings the rates of the days in a relation, or nothing. */
  String rates(String days) {
    return join.formatted(days);
  }

  /** Whether amounts are converted while they are read. */
  boolean isConverted() {
    return !join.isEmpty();
  }

  /** Whether the day has an amount that can't be said in the currency. */
  String gap() {
    return "(d.spend is not null and %s is null or d.conversion_value is not null and %s is null)"
        .formatted(spend, value);
  }

  /** As {@link io.tallawah.warehouse} builds the reporting amounts: exact, so that parts add up. */
  private static String converted(String amount) {
    return "case when %1$s = 0 then 0 else %1$s * x.rate end".formatted(amount);
  }
}
