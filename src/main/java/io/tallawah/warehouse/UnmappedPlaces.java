package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places that the bound tenant's platforms name and that are none of its regions: those for which a
 * run was refused, and what is published beside them.
 */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class UnmappedPlaces {

  /**
   * A place.
   *
   * @param place as the platform tells it, its name or its id; empty where it tells none
   * @param country in the platform's words; may be empty
   * @param type presence, or interest in the place
   * @param share of a connection's spend by place of that type, 0 to 1: the greatest; null where
   *     nothing is spent
   * @param refused whether it would have been published by a run that was refused for such places
   */
  public record Place(
      String platform,
      String place,
      String country,
      String type,
      String currency,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal spend,
      @Nullable Long impressions,
      @Nullable BigDecimal share,
      boolean refused) {}

  /** What a refused run told goes before what is published of the same place. */
  private static final String TOLD =
      """
      select r.platform, r.place, r.place_name, r.country, r.location_type, r.currency,
        r.day_from, r.day_to, r.spend, r.impressions, r.share, true as refused
      from ops.refused_place r where r.tenant_id = app.current_tenant()
      union all
      select u.platform, u.place, u.place_name, u.country, u.location_type, u.currency,
        u.day_from, u.day_to, u.spend, u.impressions, u.spend / nullif(s.spend, 0), false
      from (
        select connection_id, platform, place, max(place_name) as place_name, country, location_type,
          currency, min(date_day) as day_from, max(date_day) as day_to, sum(spend) as spend,
          sum(impressions)::bigint as impressions
        from marts.unmapped_geo
        where tenant_id = app.current_tenant() and date_day >= :day
        group by connection_id, platform, place, country, location_type, currency
      ) u
      left join (
        select connection_id, location_type, sum(spend) as spend
        from marts.vw_geo_daily
        where tenant_id = app.current_tenant() and date_day >= :day and region_id <> 'UNALLOCATED'
        group by connection_id, location_type
      ) s on s.connection_id = u.connection_id and s.location_type = u.location_type
      where not exists (
        select from ops.refused_place r
        where r.tenant_id = app.current_tenant() and r.platform = u.platform and r.place = u.place
          and r.country = u.country and r.location_type = u.location_type)\
      """;

  private final JdbcClient jdbc;
  private final MartTables marts;

  UnmappedPlaces(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /**
   * Those for which a run was refused, whatever their days; then those that are published of the
   * days since one. The most spend first.
   */
  public List<Place> since(LocalDate day, int limit) {
    if (!marts.has("unmapped_geo") || !marts.has("vw_geo_daily")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select platform, coalesce(max(place_name), place), country, location_type, currency, min(day_from), max(day_to),
                   sum(spend), sum(impressions)::bigint, max(share), refused
            from (%s) told
            group by platform, place, country, location_type, currency, refused
            order by refused desc, 8 desc nulls last, 1, 2 limit :limit\
            """
                .formatted(TOLD))
        .param("day", day)
        .param("limit", limit)
        .query((row, number) ->
            new Place(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getBigDecimal(8),
                row.getObject(9, Long.class),
                row.getBigDecimal(10),
                row.getBoolean(11)))
        .list();
  }
}
