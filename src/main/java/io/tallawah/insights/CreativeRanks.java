package io.tallawah.insights;

/**
 * Scores of assets by rank, as queries of a {@code with}: from {@code grouped} and {@code aimed} to
 * {@code scored}.
 *
 * @see <a href="../../../../../docs/decisions/0034-creative-grid.md">decision 34</a>
 */
final class CreativeRanks {

  /** Fewer that reach the floor can't be told apart by rank. */
  private static final int LEAST_PEERS = 5;

  private static final String PEERS =
      "partition by platform, objective, currency, eligible order by ranked";

  private CreativeRanks() {}

  /** The share of peers over the floor that an asset beats, a tie counting half. */
  static String sql(CreativeQuery query, CreativeFields fields) {
    boolean more = fields.moreIsBetter(query.metric());
    return """
    judged as (
      select g.*, o.objective, case when g.creative_key <> 'none' then %s end as spend_floor,
        %s as ranked
      from grouped g
      join aimed o using (platform, account_id, creative_key)),
    chosen as (
      select *, creative_key <> 'none' and coalesce(spend >= spend_floor, false)
        and ranked is not null as eligible from judged),
    ranks as (
      select *, rank() over (%s) as above, rank() over (%3$s desc) as below,
        count(*) over (partition by platform, objective, currency, eligible) as ranks from chosen),
    scored as (
      select *, case when eligible then ranks else 0 end as peers,
        case when eligible and ranks >= %d
          then round(100.0 * (ranks - 1 + %s) / (2 * (ranks - 1))) end as score,
        case when creative_key = 'none' then 'NO_CREATIVE' when spend is null then 'NOT_REPORTED'
          when spend < spend_floor then 'TOO_LITTLE_DATA' when ranked is null then 'NOT_REPORTED'
          when ranks < %4$d then 'TOO_FEW' else 'SCORED' end as state
      from ranks)\
    """
        .formatted(
            floor(query),
            fields.ranked(query.metric()),
            PEERS,
            LEAST_PEERS,
            more ? "above - below" : "below - above");
  }

  private static String floor(CreativeQuery query) {
    return query.floor() != null
        ? "cast(:floor as numeric)"
        : "avg(g.spend) filter (where g.creative_key <> 'none')"
            + " over (partition by g.platform, o.objective, g.currency) / 10";
  }
}
