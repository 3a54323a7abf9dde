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

/** Places that the bound tenant's platforms name and that are none of its regions. */
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
      @Nullable Long impressions) {}

  private final JdbcClient jdbc;
  private final MartTables marts;

  UnmappedPlaces(JdbcClient jdbc, MartTables marts) {
    this.jdbc = jdbc;
    this.marts = marts;
  }

  /** Places of the days since one, the most spend first. */
  public List<Place> since(LocalDate day, int limit) {
    if (!marts.has("unmapped_geo")) {
      return List.of();
    }
    return jdbc.sql(
            """
            select platform, coalesce(max(place_name), place), country, location_type, currency,
                   min(date_day), max(date_day), sum(spend), sum(impressions)::bigint
            from marts.unmapped_geo
            where tenant_id = app.current_tenant() and date_day >= :day
            group by platform, place, country, location_type, currency
            order by 8 desc nulls last, 1, 2 limit :limit\
            """)
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
                row.getObject(9, Long.class)))
        .list();
  }
}
