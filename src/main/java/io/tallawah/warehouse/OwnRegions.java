package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.internal.RegionFile;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets of regions that the bound tenant loads itself, another country's for example. A change
 * enqueues every slice, in its own transaction, so that places are found among them.
 *
 * @see "src/docs/decisions/0033-regions-on-the-map.md"
 */
@Service
@RequiresPermission(Permission.MANAGE_TENANT)
@Transactional
public class OwnRegions {

  /** A longer file is refused. */
  public static final int MOST_BYTES = RegionFile.MOST_BYTES;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SOURCE = 500;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What a file of regions is.
   *
   * @param name of the set; a set of this name is replaced
   * @param source whose outlines they are, and under what licence; may be empty
   * @param country two letters: aliases count for places in it, and for those without a country
   */
  public record NewSet(String name, String source, String country) {

    public NewSet {
      name = name.strip();
      source = source.strip();
      if (name.isEmpty()
          || name.length() > LONGEST_NAME
          || name.chars().anyMatch(Character::isISOControl)) {
        throw new ProblemException("That name can't be used.", "Use 1 to 100 characters.")
            .about("name");
      }
      if (source.length() > LONGEST_SOURCE) {
        throw new ProblemException("The source is too long.", "Use at most 500 characters.")
            .about("source");
      }
      if (!COUNTRIES.contains(country)) {
        throw new ProblemException("There is no such country.", "Choose one from the list.")
            .about("country");
      }
    }
  }

  /**
   * A set that is there.
   *
   * @param chosen whether the tenant's map is by it
   */
  public record OwnSet(
      UUID id,
      String name,
      @Nullable String source,
      @Nullable String country,
      long regions,
      Instant loadedAt,
      boolean chosen) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;

  OwnRegions(JdbcClient jdbc, CurrentTenant currentTenant, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.events = events;
  }

  /** The tenant's own sets, by name. */
  @Transactional(readOnly = true)
  public List<OwnSet> sets() {
    return jdbc.sql(
            """
            select s.id, s.name, s.source, min(r.country_code), count(r.region_id), s.created_at,
              s.id is not distinct from t.own_region_set
            from app.region_set s
            join app.tenant t on t.id = s.tenant_id
            left join app.region r on r.tenant_id = s.tenant_id and r.set_id = s.id
            where s.tenant_id = app.current_tenant()
            group by s.id, s.name, s.source, s.created_at, t.own_region_set
            order by s.name collate "und-x-icu"\
            """)
        .query((row, number) ->
            new OwnSet(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, Timestamp.class).toInstant(),
                row.getBoolean(7)))
        .list();
  }

  /**
   * Loads the regions of a GeoJSON file, in place of a set of the same name.
   *
   * @return how many there are
   * @throws BadRegionsException telling every place of the file that is wrong, and why
   * @throws ProblemException when a region's code or alias belongs to another set
   */
  public int load(NewSet wanted, byte[] geoJson) {
    List<RegionFile.Entry> regions = RegionFile.read(geoJson);
    Optional<OwnSet> before =
        sets().stream().filter(set -> set.name().equals(wanted.name())).findFirst();
    UUID id = before.map(OwnSet::id).orElseGet(UUID::randomUUID);
    before.ifPresent(set -> clear(set.id()));
    refuseTaken(id, wanted, regions);
    store(id, wanted, regions);
    events.publishEvent(
        AuditEvent.change(
            "region_set.loaded",
            id.toString(),
            before.map(OwnRegions::fields).orElse(Map.of()),
            Map.of(
                "name", wanted.name(),
                "country", wanted.country(),
                "source", wanted.source(),
                "regions", regions.size())));
    return regions.size();
  }

  /** Takes a set away with its regions and what they are called; the map is by the product's. */
  public void remove(UUID id) {
    OwnSet set =
        sets().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new ProblemException("There is no such set.", "Somebody has removed it."));
    clear(id);
    jdbc.sql("delete from app.region_set where tenant_id = app.current_tenant() and id = :id")
        .param("id", id)
        .update();
    events.publishEvent(
        AuditEvent.change("region_set.removed", id.toString(), fields(set), Map.of()));
  }

  private void clear(UUID id) {
    jdbc.sql(
            """
            delete from app.region_alias a where a.tenant_id = app.current_tenant()
              and a.region_id in (select r.region_id from app.region r
                where r.tenant_id = a.tenant_id and r.set_id = :id)\
            """)
        .param("id", id)
        .update();
    jdbc.sql("delete from app.region where tenant_id = app.current_tenant() and set_id = :id")
        .param("id", id)
        .update();
  }

  private void store(UUID id, NewSet wanted, List<RegionFile.Entry> regions) {
    UUID tenant = currentTenant.require().value();
    jdbc.sql(
            """
            insert into app.region_set (tenant_id, id, name, source)
            values (:tenant, :id, :name, nullif(:source, ''))
            on conflict (tenant_id, id) do update
            set source = excluded.source, created_at = now()\
            """)
        .param("tenant", tenant)
        .param("id", id)
        .param("name", wanted.name())
        .param("source", wanted.source())
        .update();
    jdbc.sql(
            """
            insert into app.region (tenant_id, region_id, set_id, name, country_code, population,
              population_source, geometry)
            select :tenant, r.code, :id, r.name, :country, r.population, r."populationSource",
              cast(r.geometry as jsonb)
            from jsonb_to_recordset(cast(:regions as jsonb)) r (code text, name text,
              population bigint, "populationSource" text, geometry text)\
            """)
        .param("tenant", tenant)
        .param("id", id)
        .param("country", wanted.country())
        .param("regions", JSON.writeValueAsString(regions.stream().map(OwnRegions::row).toList()))
        .update();
    jdbc.sql(
            """
            insert into app.region_alias (tenant_id, country_code, alias, region_id)
            select :tenant, :country, a.alias, a.code
            from jsonb_to_recordset(cast(:aliases as jsonb)) a (alias text, code text)\
            """)
        .param("tenant", tenant)
        .param("country", wanted.country())
        .param("aliases", JSON.writeValueAsString(aliases(regions)))
        .update();
  }

  private static Map<String, @Nullable Object> row(RegionFile.Entry region) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", region.code());
    row.put("name", region.name());
    row.put("population", region.population());
    row.put("populationSource", region.populationSource());
    row.put("geometry", region.geometry());
    return row;
  }

  private static List<Map<String, String>> aliases(List<RegionFile.Entry> regions) {
    return regions.stream()
        .flatMap(region ->
            region.aliases().stream().map(alias -> Map.of("alias", alias, "code", region.code())))
        .toList();
  }

  /** A code is of one region, and a name of one in a country, over all sets. */
  private void refuseTaken(UUID id, NewSet wanted, List<RegionFile.Entry> regions) {
    List<String> codes = regions.stream().map(RegionFile.Entry::code).toList();
    List<String> names = regions.stream().flatMap(region -> region.aliases().stream()).toList();
    jdbc.sql(
            """
            select taken from (
              select r.region_id as taken from app.region r
              where r.tenant_id = app.current_tenant() and r.set_id <> :id
                and r.region_id = any(:codes)
              union all
              select a.alias from app.region_alias a
              where a.tenant_id = app.current_tenant() and a.platform = '*'
                and a.country_code = :country and a.alias = any(:names)
            ) t order by taken limit 1\
            """)
        .param("id", id)
        .param("codes", codes.toArray(String[]::new))
        .param("country", wanted.country())
        .param("names", names.toArray(String[]::new))
        .query(String.class)
        .optional()
        .ifPresent(taken -> {
          throw ProblemException.of(
              "“{0}” is a region already, or what one is called, in another set.",
              "Use another code or name, or remove the other.", taken);
        });
  }

  private static Map<String, Object> fields(OwnSet set) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", set.name());
    fields.put("regions", set.regions());
    if (set.country() != null) {
      fields.put("country", set.country());
    }
    if (set.source() != null) {
      fields.put("source", set.source());
    }
    return fields;
  }
}
