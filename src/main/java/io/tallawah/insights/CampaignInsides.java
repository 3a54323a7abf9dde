package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies behind a row of the grid: the places it reached, and what was changed when. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, timeout = GridLoads.MOST_SECONDS)
public class CampaignInsides {

  /**
   * A place as the platform estimates it; all of a campaign's add up to its truth.
   *
   * @param spend null where a rate is missing
   * @param conversions null where the platform tells none by place
   */
  public record Place(
      String regionId, String name, @Nullable BigDecimal spend, @Nullable BigDecimal conversions) {}

  /**
   * A change.
   *
   * @param what name, status, objective, daily_amount or lifetime_amount
   * @param before empty where there was nothing
   * @param after empty where there is nothing any more
   */
  public record Change(OffsetDateTime at, String what, String before, String after) {}

  /**
   * What was changed.
   *
   * @param latest the latest first
   * @param more whether there were earlier ones
   */
  public record Changes(List<Change> latest, boolean more) {

    static final Changes NONE = new Changes(List.of(), false);

    public Changes {
      latest = List.copyOf(latest);
    }
  }

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final RowHistory history;

  CampaignInsides(JdbcClient jdbc, CurrentTenant currentTenant, RowHistory history) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.history = history;
  }

  /** A campaign's places in the days and the currency of a query, dearest first. */
  public List<Place> places(CampaignKey campaign, CampaignQuery query) {
    CampaignSql sql =
        CampaignSql.ofPlaces(
                currentTenant.require(),
                CampaignQuery.of(query.range()).withCurrency(query.currency()),
                List.of("region_id", "conversions"))
            .only(campaign);
    JdbcClient.StatementSpec statement =
        jdbc.sql(
            """
            select p.region_id, min(coalesce(g.name, p.region_id)) as name,
              case when not bool_or(p.gap) then sum(p.spend) end as spend,
              sum(p.conversions) as conversions
            from (select d.* %s) p
            left join marts.dim_geo g on g.tenant_id = :tenant and g.region_id = p.region_id
            where p.currency = :currency
            group by p.region_id order by spend desc nulls last, p.region_id\
            """
                .formatted(sql.source()));
    for (Map.Entry<String, Object> one : sql.parameters().entrySet()) {
      statement = statement.param(one.getKey(), one.getValue());
    }
    return statement
        .param("currency", campaign.currency())
        .query((row, number) ->
            new Place(
                row.getString("region_id"),
                row.getString("name"),
                row.getBigDecimal("spend"),
                row.getBigDecimal("conversions")))
        .list();
  }

  /** What was changed of a row's campaign, ad set or ad and of its budget. */
  public Changes changes(CampaignKey row) {
    return changes(List.of(row)).getOrDefault(row, Changes.NONE);
  }

  /** What was changed of each of several rows, in the order asked for. */
  public Map<CampaignKey, Changes> changes(Collection<CampaignKey> rows) {
    return history.changes(rows);
  }
}
