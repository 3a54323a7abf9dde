package io.tallawah.warehouse;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the days until final by the restatement log. A figure is settled by the first telling on
 * or after the day from which it counts as final; what changes later should not have.
 */
final class FinalityQuery {

  private static final String QUERY =
      """
      with limits as (
        select d.id, p.id as platform, p.ordinal,
          coalesce(substring(d.settings -> 'final_days' ->> 'delivery' from '^\\d{1,3}$')::int, p.delivery_final_days) as delivery,
          coalesce(substring(d.settings -> 'final_days' ->> 'outcome' from '^\\d{1,3}$')::int, p.outcome_final_days) as outcome
        from app.data_source d join app.platform p on p.id = d.platform
        where d.tenant_id = app.current_tenant()
      ),
      told as (
        select r.connection_id, r.account_id, r.campaign_id, r.date_day, r.known_on, r.spend, r.conversions,
          l.platform, l.ordinal, l.delivery, l.outcome, %s as currency,
          min(r.known_on) over day as first_told, max(r.known_on) over connection as last_told
        from marts.restatement_log r join limits l on l.id = r.connection_id
        %s
        where r.tenant_id = app.current_tenant() and r.grain = 'ad' and r.date_day >= :since
        window day as (partition by r.connection_id, r.account_id, r.date_day), connection as (partition by r.connection_id)
      ),
      campaigns as (
        select platform, ordinal, currency, delivery, outcome, connection_id, date_day, last_told, account_id,
          sum(spend) as spend, sum(conversions) as conversions,
          coalesce(abs(sum(spend) filter (where known_on > greatest(first_told, date_day + delivery + 1))), 0) as late_spend,
          coalesce(abs(sum(conversions) filter (where known_on > greatest(first_told, date_day + outcome + 1))), 0) as late_conversions
        from told group by 1, 2, 3, 4, 5, 6, 7, 8, 9, campaign_id
      )
      select platform, currency, max(delivery), max(outcome),
        count(distinct (connection_id, account_id, date_day)) filter (where date_day + delivery + 1 < last_told),
        sum(late_spend) filter (where date_day + delivery + 1 < last_told)
          / nullif(sum(spend) filter (where date_day + delivery + 1 < last_told), 0),
        sum(late_conversions) filter (where date_day + outcome + 1 < last_told)
          / nullif(sum(conversions) filter (where date_day + outcome + 1 < last_told), 0)
      from campaigns group by platform, ordinal, currency order by ordinal, currency\
      """
          .formatted(Restatements.CURRENCY, Restatements.ACCOUNT);

  private FinalityQuery() {}

  static List<Restatements.Finality> read(JdbcClient jdbc, LocalDate since) {
    return jdbc.sql(QUERY)
        .param("since", since)
        .query((row, number) ->
            new Restatements.Finality(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getLong(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7)))
        .list();
  }
}
