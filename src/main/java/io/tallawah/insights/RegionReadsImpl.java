package io.tallawah.insights;

import io.tallawah.insights.RegionFigures.Part;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads by native SQL, as {@link CampaignReadsImpl} does. */
class RegionReadsImpl implements RegionReads {

  private static final String OWN_SET =
      "(select t.own_region_set from app.tenant t where t.id = :tenant)";
  private static final List<String> METRICS = RegionFields.OF_ROW;

  private final EntityManager entities;
  private final RegionFields fields;
  private final LabelBooks labels;

  RegionReadsImpl(EntityManager entities, RegionFields fields, LabelBooks labels) {
    this.entities = entities;
    this.fields = fields;
    this.labels = labels;
  }

  @Override
  public boolean placesExist() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select to_regclass('marts.vw_geo_daily') is not null"
                    + " and to_regclass('marts.dim_geo') is not null"
                    + " and to_regclass('marts.parish_geojson') is not null")
            .getSingleResult();
  }

  @Override
  public List<CampaignChoice> choices(TenantId tenant, DateRange range) {
    NativeQuery<Object[]> statement =
        prepare(
            """
            select d.region_id as id, coalesce(min(g.name), min(r.name), d.region_id) as name,
              count(distinct (d.platform, d.account_id, d.campaign_id)) as n
            from marts.vw_geo_daily d
            left join marts.dim_geo g on g.tenant_id = d.tenant_id and g.region_id = d.region_id
            left join app.region r on r.tenant_id = d.tenant_id and r.region_id = d.region_id
            where d.tenant_id = :tenant and d.date_day between :from and :to
              and d.location_type = 'presence'
            group by d.region_id order by n desc, name, id\
            """,
            Map.of("tenant", tenant.value(), "from", range.from(), "to", range.to()));
    statement.addScalar("id", String.class).addScalar("name", String.class);
    statement.addScalar("n", Long.class);
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignChoice(
                CampaignFilter.REGION, (String) cells[0], (String) cells[1], (Long) cells[2]))
        .toList();
  }

  @Override
  public List<Region> set(TenantId tenant, boolean merged) {
    NativeQuery<Object[]> statement =
        prepare(
            """
            select s.* from (
              select r.region_id as id, r.name as name, r.population as population
              from app.region r where r.tenant_id = :tenant and r.set_id = %1$s
              union all
              select g.region_id, g.name, g.population from marts.dim_geo g
              where g.tenant_id = :tenant and %1$s is null
                and (g.kind = 'parish' and not (:merged and g.parent_region_id is not null)
                  or g.kind = 'combined' and :merged)
            ) s order by s.name collate "und-x-icu", s.id\
            """
                .formatted(OWN_SET),
            Map.of("tenant", tenant.value(), "merged", merged));
    statement.addScalar("id", String.class).addScalar("name", String.class);
    statement.addScalar("population", Long.class);
    return statement.getResultList().stream()
        .map(cells ->
            new Region((String) cells[0], (String) cells[1], Region.Kind.REGION, (Long) cells[2]))
        .toList();
  }

  @Override
  public List<RegionOutline> outlines(TenantId tenant, boolean merged) {
    NativeQuery<Object[]> statement =
        prepare(
            """
            select r.region_id as id, r.name as name, cast(r.geometry as text) as geometry
            from app.region r
            where r.tenant_id = :tenant and r.set_id = %1$s and r.geometry is not null
            union all
            select g.region_id, g.name, o.geometry from marts.parish_geojson o
            join marts.dim_geo p on p.tenant_id = :tenant and p.region_id = o.region_id
            join marts.dim_geo g on g.tenant_id = :tenant and g.region_id
              = case when :merged then coalesce(p.parent_region_id, p.region_id)
                  else p.region_id end
            where %1$s is null
            order by id\
            """
                .formatted(OWN_SET),
            Map.of("tenant", tenant.value(), "merged", merged));
    List.of("id", "name", "geometry").forEach(name -> statement.addScalar(name, String.class));
    return RegionOutlines.joined(
        statement.getResultList().stream()
            .map(
                cells -> new RegionOutline((String) cells[0], (String) cells[1], (String) cells[2]))
            .toList());
  }

  @Override
  public RegionFigures figures(TenantId tenant, RegionQuery query, List<Region> set) {
    RegionSql sql = new RegionSql(tenant, query, labels.condition(query.campaigns()));
    NativeQuery<Object[]> statement =
        prepare(
            """
            with days as materialized (%1$s),
            campaigns as (%4$s),
            figures as (
              select 'PLACE' as part, place, currency, bool_or(gap) as gap, %2$s
              from days group by place, currency
              union all
              select 'PLACE', place, null, false, %3$s from days group by place
              union all
              select 'SET', null, currency, false, %2$s
              from days where place in (:members) group by currency
              union all
              select 'SET', null, null, false, %3$s from days where place in (:members)
              union all
              select 'ALL', null, currency, bool_or(gap), %2$s from campaigns group by currency
              union all
              select 'ALL', null, null, false, %3$s from campaigns
            )
            select f.*, coalesce(g.name, r.name, f.place) as name, g.kind as kind,
              coalesce(g.country_code = (select min(o.country_code) from app.region o
                where o.tenant_id = :tenant and o.set_id = %5$s), false) as of_set_country,
              coalesce(g.population, r.population) as population
            from figures f
            left join marts.dim_geo g on g.tenant_id = :tenant and g.region_id = f.place
            left join app.region r on r.tenant_id = :tenant and r.region_id = f.place
            order by f.place, f.currency\
            """
                .formatted(
                    sql.days(),
                    fields.inOneCurrency(),
                    fields.inAllCurrencies(),
                    RegionSql.campaigns(""),
                    OWN_SET),
            sql.parameters());
    statement.setParameterList("members", members(set));
    List.of("part", "place", "currency").forEach(name -> statement.addScalar(name, String.class));
    statement.addScalar("gap", Boolean.class);
    METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    statement.addScalar("name", String.class).addScalar("kind", String.class);
    statement.addScalar("of_set_country", Boolean.class).addScalar("population", Long.class);
    return collected(statement.getResultList(), set);
  }

  @Override
  public List<RegionWeek> weeks(
      TenantId tenant,
      RegionQuery query,
      List<Region> set,
      DayOfWeek weekStart,
      @Nullable String currency) {
    RegionSql sql = new RegionSql(tenant, query, labels.condition(query.campaigns()));
    NativeQuery<Object[]> statement =
        prepare(
            """
            with days as materialized (
              select d.*, d.date_day
                - mod(cast(extract(isodow from d.date_day) as int) + 7 - :weekStart, 7) as week
              from (%1$s) d where cast(:only as text) is null or d.currency = :only
            ),
            campaigns as (%3$s)
            select 'PLACE' as part, week, place, cast(%2$s as numeric) as value
            from days group by week, place
            union all
            select 'SET', week, null, cast(%2$s as numeric)
            from days where place in (:members) group by week
            union all
            select 'ALL', week, null, cast(%2$s as numeric) from campaigns group by week
            order by week, place\
            """
                .formatted(
                    sql.days(), fields.metric(query.metric()).sql(), RegionSql.campaigns(", week")),
            sql.parameters());
    statement.setParameterList("members", members(set));
    statement.setParameter("weekStart", weekStart.getValue());
    statement.setParameter("only", currency, String.class);
    statement.addScalar("part", String.class).addScalar("week", LocalDate.class);
    statement.addScalar("place", String.class).addScalar("value", BigDecimal.class);
    return weeks(statement.getResultList());
  }

  private static List<RegionWeek> weeks(List<Object[]> cells) {
    Map<LocalDate, List<Object[]>> byWeek =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> (LocalDate) cell[1], TreeMap::new, Collectors.toList()));
    List<RegionWeek> weeks = new ArrayList<>();
    byWeek.forEach((week, rows) -> {
      Map<String, @Nullable BigDecimal> places = new LinkedHashMap<>();
      Map<String, @Nullable BigDecimal> wholes = new HashMap<>();
      for (Object[] row : rows) {
        boolean place = Part.valueOf((String) row[0]) == Part.PLACE;
        (place ? places : wholes).put((String) row[place ? 2 : 0], (BigDecimal) row[3]);
      }
      weeks.add(
          new RegionWeek(week, places, wholes.get(Part.SET.name()), wholes.get(Part.ALL.name())));
    });
    return List.copyOf(weeks);
  }

  private static List<String> members(List<Region> set) {
    return set.isEmpty() ? List.of("") : set.stream().map(Region::id).toList();
  }

  private static RegionFigures collected(List<Object[]> rows, List<Region> set) {
    Map<String, Region> members =
        set.stream().collect(Collectors.toMap(Region::id, region -> region));
    Map<RegionFigures.Key, RegionFigures.Cell> cells = new LinkedHashMap<>();
    Map<String, Region> places = new LinkedHashMap<>();
    for (Object[] row : rows) {
      String place = (String) row[1];
      cells.put(
          new RegionFigures.Key(Part.valueOf((String) row[0]), place, (String) row[2]),
          new RegionFigures.Cell(MetricValues.of(METRICS, row, 4), (Boolean) row[3]));
      if (place != null) {
        Region member = members.get(place);
        places.put(place, member == null ? stranger(place, row) : member);
      }
    }
    return new RegionFigures(cells, places);
  }

  private static Region stranger(String place, Object[] row) {
    int first = 4 + METRICS.size();
    return new Region(
        place,
        (String) row[first],
        kind(place, (String) row[first + 1], (Boolean) row[first + 2]),
        (Long) row[first + 3]);
  }

  private static Region.Kind kind(String place, @Nullable String told, boolean ofSetCountry) {
    return switch (told == null ? "" : told) {
      case "combined" -> Region.Kind.COMBINED;
      case "unknown parish" -> Region.Kind.UNKNOWN;
      case "unmapped" -> Region.Kind.UNMAPPED;
      case "unallocated" -> Region.Kind.UNALLOCATED;
      case "country" -> ofSetCountry ? Region.Kind.UNKNOWN : Region.Kind.ELSEWHERE;
      default -> place.equals(Region.UNALLOCATED) ? Region.Kind.UNALLOCATED : Region.Kind.ELSEWHERE;
    };
  }

  @SuppressWarnings("unchecked") // a native query without a result class has rows of objects
  private NativeQuery<Object[]> prepare(String sql, Map<String, Object> parameters) {
    NativeQuery<Object[]> statement = entities.createNativeQuery(sql).unwrap(NativeQuery.class);
    parameters.forEach((name, value) -> {
      if (value instanceof List<?> values) {
        statement.setParameterList(name, values);
      } else {
        statement.setParameter(name, value);
      }
    });
    return statement;
  }
}
