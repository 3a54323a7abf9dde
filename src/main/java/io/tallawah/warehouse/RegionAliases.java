package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What platforms call the regions of the bound tenant, where the product doesn't know it. A change
 * enqueues every slice, in its own transaction.
 */
@Service
@RequiresPermission(Permission.MANAGE_TENANT)
@Transactional
public class RegionAliases {

  /** Stands for every platform, or every country. */
  public static final String ANY = "*";

  /** What a form knows the region by in a refusal. */
  public static final String REGION = "region";

  public static final int LONGEST = 200;

  /**
   * A name or an id of a place.
   *
   * @param id its own, in addresses
   * @param platform its id, or {@link #ANY}
   * @param country two letters, or {@link #ANY}
   * @param regionId of the tenant's or a seeded one
   */
  public record Alias(
      UUID id, String platform, String country, String alias, String regionId, String regionName) {}

  /** A region that a place can be told to be. */
  public record Target(String regionId, String name, String set) {}

  private static final String ALL =
      """
      select a.id, a.platform, a.country_code, a.alias, a.region_id,
        coalesce(r.name, %s, a.region_id)
      from app.region_alias a
      left join app.region r on r.tenant_id = a.tenant_id and r.region_id = a.region_id
      where a.tenant_id = app.current_tenant()\
      """;

  private final JdbcClient jdbc;
  private final MartTables marts;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;

  RegionAliases(
      JdbcClient jdbc,
      MartTables marts,
      CurrentTenant currentTenant,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.marts = marts;
    this.currentTenant = currentTenant;
    this.events = events;
  }

  /** All of the tenant's, by the region; at most so many. */
  @Transactional(readOnly = true)
  public List<Alias> list(int limit) {
    return jdbc.sql(ALL.formatted(seededName()) + " order by 6, 4, 2, 3 limit :limit")
        .param("limit", limit)
        .query((row, number) -> alias(row))
        .list();
  }

  /**
   * Regions that a place can be told to be: the tenant's own, then the product's, which are there
   * before anything of the tenant's is published.
   */
  @Transactional(readOnly = true)
  public List<Target> targets() {
    String seeded =
        marts.has("geo_region")
            ? """
             union all
             select g.region_id, g.name, '', 1 from marts.geo_region g
             where g.kind in ('parish', 'combined', 'unknown parish')
            """
            : "";
    return jdbc.sql(
            """
            select r.region_id, r.name, s.name, 0 from app.region r
            join app.region_set s on s.tenant_id = r.tenant_id and s.id = r.set_id
            where r.tenant_id = app.current_tenant()
            %s
            order by 4, 3, 2\
            """
                .formatted(seeded))
        .query((row, number) -> new Target(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * Says which region a place is; an alias of the same place is replaced.
   *
   * @throws ProblemException when there is no such region, or the name can't be one
   */
  public Alias put(String platform, String country, String alias, String regionId) {
    String name = alias.strip();
    if (name.isEmpty() || OneLine.characters(name) > LONGEST) {
      throw new ProblemException(
          "That can't be what a place is called.", "Use 1 to 200 characters.");
    }
    Target target =
        targets().stream()
            .filter(one -> one.regionId().equals(regionId))
            .findFirst()
            .orElseThrow(() ->
                new ProblemException("There is no such region.", "Choose from the list.")
                    .about(REGION));
    Optional<String> before = region(platform, country, name);
    UUID id =
        jdbc.sql(
                """
                insert into app.region_alias (tenant_id, platform, country_code, alias, region_id)
                values (:tenant, :platform, :country, :alias, :region)
                on conflict (tenant_id, platform, country_code, alias)
                do update set region_id = excluded.region_id
                returning id\
                """)
            .param("tenant", currentTenant.require().value())
            .param("platform", platform)
            .param("country", country)
            .param("alias", name)
            .param("region", target.regionId())
            .query(UUID.class)
            .single();
    events.publishEvent(
        AuditEvent.change(
            "region_alias.set",
            name,
            before.<Map<String, ?>>map(region -> Map.of("region", region)).orElse(Map.of()),
            Map.of("region", regionId, "platform", platform, "country", country)));
    return new Alias(id, platform, country, name, regionId, target.name());
  }

  /**
   * Takes an alias back.
   *
   * @return whether there was such a one
   */
  public boolean remove(UUID id) {
    Optional<Alias> known =
        jdbc.sql(ALL.formatted(seededName()) + " and a.id = :id")
            .param("id", id)
            .query((row, number) -> alias(row))
            .optional();
    known.ifPresent(this::delete);
    return known.isPresent();
  }

  private void delete(Alias alias) {
    int removed =
        jdbc.sql("delete from app.region_alias where tenant_id = app.current_tenant() and id = :id")
            .param("id", alias.id())
            .update();
    if (removed > 0) {
      events.publishEvent(
          AuditEvent.change(
              "region_alias.removed",
              alias.alias(),
              Map.of(
                  "region", alias.regionId(),
                  "platform", alias.platform(),
                  "country", alias.country()),
              Map.of()));
    }
  }

  private static Alias alias(ResultSet row) throws SQLException {
    return new Alias(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  private Optional<String> region(String platform, String country, String alias) {
    return jdbc.sql(
            """
            select region_id from app.region_alias where tenant_id = app.current_tenant()
              and platform = :platform and country_code = :country and alias = :alias\
            """)
        .param("platform", platform)
        .param("country", country)
        .param("alias", alias)
        .query(String.class)
        .optional();
  }

  private String seededName() {
    return marts.has("geo_region")
        ? "(select g.name from marts.geo_region g where g.region_id = a.region_id)"
        : "null";
  }
}
