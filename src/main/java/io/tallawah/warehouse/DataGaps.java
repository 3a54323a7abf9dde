package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Permission;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the bound tenant's landed rows is not counted, has no place, or contradicts itself. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class DataGaps {

  /** The reason, in the models' words, of rows that an owner's stand for. */
  static final String OWNED_ELSEWHERE = "another connection owns the account";

  /** The reason of such rows on days on which the owner has none: nothing stands for them. */
  static final String OWNER_WITHOUT_ROWS = "the owner has no rows";

  /**
   * A campaign or ad set of a day whose ads and upper stream cannot both be right; the ads stand.
   *
   * @param difference ads minus upper stream, of spend
   * @param exceeding names of the metrics in which the ads add up to more
   */
  public record Remainder(
      LocalDate day,
      String platform,
      String accountName,
      String campaignName,
      String currency,
      @Nullable BigDecimal ads,
      @Nullable BigDecimal upper,
      @Nullable BigDecimal difference,
      String reason,
      List<String> exceeding) {}

  /**
   * Rows of an account that are kept and not counted.
   *
   * @param connection that brought them
   * @param owner the connection whose rows count instead, if one does
   * @param days how many of the days from the first to the last
   * @param ads how many ads and days
   * @param candidate what would count instead of the owner's if somebody said so; null where that
   *     isn't the reason
   */
  public record NotCounted(
      String platform,
      String accountName,
      String connection,
      @Nullable String owner,
      String reason,
      String currency,
      LocalDate from,
      LocalDate to,
      long days,
      long ads,
      @Nullable BigDecimal spend,
      @Nullable Candidate candidate) {}

  /**
   * Rows that count as soon as their account is handed over.
   *
   * @param account its id
   * @param bringsPlaces whether the connection also brings figures by place
   */
  public record Candidate(ConnectionId connection, String account, boolean bringsPlaces) {}

  /**
   * Rows of which nothing tells the place or the currency yet.
   *
   * @param missing the nearest thing that isn't told
   * @param counted whether they count, with their ids for names
   */
  public record Orphans(
      String platform,
      String connection,
      String missing,
      boolean counted,
      String currency,
      LocalDate from,
      LocalDate to,
      long rows,
      @Nullable BigDecimal spend) {}

  private final JdbcClient jdbc;
  private final MartTables marts;

  DataGaps(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /** Remainder differences of the days since one, the newest first. */
  public List<Remainder> remainders(LocalDate since, int limit) {
    if (!marts.has("remainder_difference")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select r.date_day, r.platform, coalesce(a.name, r.account_id), coalesce(c.name, r.campaign_id),
                   r.currency, r.ads_spend, r.upper_spend, r.difference, r.reason, r.exceeding
            from marts.remainder_difference r
            left join marts.dim_account a on a.tenant_id = r.tenant_id and a.platform = r.platform
              and a.account_id = r.account_id
            left join marts.dim_campaign c on c.tenant_id = r.tenant_id and c.platform = r.platform
              and c.campaign_id = r.campaign_id and c.is_current
            where r.tenant_id = app.current_tenant() and r.date_day >= :since
            order by r.date_day desc, abs(r.difference) desc nulls last, r.campaign_id limit :limit\
            """)
        .param("since", since)
        .param("limit", limit)
        .query((row, number) ->
            new Remainder(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getString(9),
                names(row.getString(10))))
        .list();
  }

  private static List<String> names(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(", "));
  }

  /**
   * What is kept and not counted, by account and reason: days of an account that are in no figure,
   * all there are, before all others, of which those since a day, then the most spend first.
   */
  public List<NotCounted> notCounted(LocalDate since) {
    if (!marts.has("not_counted_daily") || !marts.has("fact_performance")) {
      return List.of();
    }
    Set<String> owned = Set.of(OWNED_ELSEWHERE, OWNER_WITHOUT_ROWS);
    return jdbc.sql(
            """
            select n.*, %s
            from (
              select n.platform, coalesce(min(a.name), n.account_id) as account_name, d.name,
                o.name as owner, n.told, n.currency, min(n.date_day), max(n.date_day),
                count(*), sum(n.ad_rows), sum(n.spend) as spend, n.account_id, n.connection_id
              from (
                select n.*, case when %s then :without else n.reason end as told
                from marts.not_counted_daily n
                where n.tenant_id = app.current_tenant() and (n.date_day >= :since or %s)
              ) n
              join app.data_source d on d.tenant_id = n.tenant_id and d.id = n.connection_id
              left join app.data_source o on o.tenant_id = n.tenant_id and o.id = n.owner_connection_id
              left join marts.dim_account a on a.tenant_id = n.tenant_id and a.platform = n.platform
                and a.account_id = n.account_id
              group by n.platform, n.account_id, n.connection_id, d.name, o.name, n.told, n.currency
            ) n
            order by n.told = :without desc, n.spend desc nulls last, 1, 2, 3\
            """
                .formatted(
                    BroughtRows.PLACES, BroughtRows.NOTHING_STANDS, BroughtRows.NOTHING_STANDS))
        .param("since", since)
        .param("without", OWNER_WITHOUT_ROWS)
        .query((row, number) ->
            new NotCounted(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getLong(9),
                row.getLong(10),
                row.getBigDecimal(11),
                owned.contains(row.getString(5)) ? candidate(row) : null))
        .list();
  }

  /** What has no place yet since a day, by connection and what is missing, the most spend first. */
  public List<Orphans> orphans(LocalDate since) {
    if (!marts.has("orphan_daily")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select o.platform, d.name, o.missing, o.not_counted is null, o.currency,
                   min(o.date_day), max(o.date_day), count(*), sum(o.spend)
            from marts.orphan_daily o
            join app.data_source d on d.tenant_id = o.tenant_id and d.id = o.connection_id
            where o.tenant_id = app.current_tenant() and o.date_day >= :since
            group by 1, 2, 3, 4, 5 order by 9 desc nulls last, 1, 2, 3, 4\
            """)
        .param("since", since)
        .query((row, number) ->
            new Orphans(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getLong(8),
                row.getBigDecimal(9)))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new ConnectionId(row.getObject(13, UUID.class)), row.getString(12), row.getBoolean(14));
  }
}
