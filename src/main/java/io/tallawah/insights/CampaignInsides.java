package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies behind a row of the grid: the places it reached, and what was changed when. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, timeout = GridLoads.MOST_SECONDS)
public class CampaignInsides {

  private static final int MOST_VERSIONS = 200;

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

    public Changes {
      latest = List.copyOf(latest);
    }
  }

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  CampaignInsides(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
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
    List<List<Version>> histories = new ArrayList<>();
    histories.add(
        versions(
            switch (row.level()) {
              case CAMPAIGN ->
                  "select valid_from, name, status, objective from marts.dim_campaign"
                      + " where tenant_id = :tenant and platform = :platform and campaign_id = :id";
              case ADSET ->
                  "select valid_from, name, status from marts.dim_adset"
                      + " where tenant_id = :tenant and platform = :platform and adset_id = :id";
              case AD ->
                  "select valid_from, name, status from marts.dim_ad"
                      + " where tenant_id = :tenant and platform = :platform and ad_id = :id";
            },
            row));
    if (row.level() != CampaignLevel.AD) {
      histories.add(
          versions(
              "select valid_from, daily_amount, lifetime_amount from marts.dim_budget"
                  + " where tenant_id = :tenant and platform = :platform and entity_id = :id"
                  + " and level = '"
                  + row.level().parameter()
                  + "'",
              row));
    }
    List<Change> latest =
        histories.stream()
            .flatMap(versions -> differences(versions).stream())
            .sorted(Comparator.comparing(Change::at).reversed())
            .toList();
    return new Changes(
        latest, histories.stream().anyMatch(versions -> versions.size() > MOST_VERSIONS));
  }

  private record Version(OffsetDateTime from, Map<String, String> values) {}

  /** The newest versions, and the one before them, in the order of time. */
  private List<Version> versions(String sql, CampaignKey row) {
    return jdbc.sql(sql + " order by valid_from desc limit " + (MOST_VERSIONS + 1))
        .param("tenant", currentTenant.require().value())
        .param("platform", row.platform())
        .param("id", row.id())
        .query((cells, number) -> version(cells))
        .list()
        .reversed();
  }

  private static List<Change> differences(List<Version> versions) {
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Map<String, String> before = versions.get(i - 1).values();
      OffsetDateTime at = versions.get(i).from();
      versions
          .get(i)
          .values()
          .forEach((what, after) -> {
            String was = before.getOrDefault(what, "");
            if (!was.equals(after)) {
              changes.add(new Change(at, what, was, after));
            }
          });
    }
    return changes;
  }

  private static Version version(ResultSet cells) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    int columns = cells.getMetaData().getColumnCount();
    for (int i = 2; i <= columns; i++) {
      Object value = cells.getObject(i);
      String shown =
          value instanceof BigDecimal amount
              ? amount.stripTrailingZeros().toPlainString()
              : Objects.toString(value, "");
      values.put(cells.getMetaData().getColumnLabel(i), shown);
    }
    return new Version(cells.getObject(1, OffsetDateTime.class), values);
  }
}
