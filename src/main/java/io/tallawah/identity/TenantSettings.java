package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a tenant's admins decide about it. Another reporting currency makes every slice of the
 * tenant due again; a time zone changes no figure, since a day is the advertising account's own.
 */
@Service
@Transactional
public class TenantSettings {

  private static final int LONGEST_NAME = 120;

  /**
   * The settings.
   *
   * @param regionSet by which places are shown, an id of {@link RegionSets}
   * @param secondFactorRequired of every member, not of owners and admins alone
   */
  public record Values(
      String name,
      ZoneId timeZone,
      Currency reportingCurrency,
      DayOfWeek weekStart,
      String regionSet,
      boolean secondFactorRequired) {

    public Values {
      name = name.strip();
      if (name.isEmpty()
          || OneLine.characters(name) > LONGEST_NAME
          || name.chars().anyMatch(Character::isISOControl)) {
        throw new ProblemException("That name can't be used.", "Use 1 to 120 characters.")
            .about("name");
      }
    }

    private Map<String, Object> fields() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", name);
      fields.put("time_zone", timeZone.getId());
      fields.put("reporting_currency", reportingCurrency.getCurrencyCode());
      fields.put("week_start", weekStart.name());
      fields.put("region_set", regionSet);
      fields.put("second_factor_required", secondFactorRequired);
      return fields;
    }
  }

  private final JdbcClient jdbc;
  private final RegionSets regionSets;
  private final ApplicationEventPublisher events;

  TenantSettings(JdbcClient jdbc, RegionSets regionSets, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.regionSets = regionSets;
    this.events = events;
  }

  /** The bound tenant's. */
  @RequiresPermission(Permission.MANAGE_TENANT)
  @Transactional(readOnly = true)
  public Values current() {
    return read();
  }

  /** How many of its members are demo people, who are never asked for a second factor. */
  @RequiresPermission(Permission.MANAGE_TENANT)
  @Transactional(readOnly = true)
  public int demoPeople() {
    return jdbc.sql(
            """
            select count(distinct u.id) from app.user_role m join app.user_account u on u.id = m.user_id
            where m.tenant_id = app.current_tenant() and m.ended_at is null and u.demo\
            """)
        .query(Integer.class)
        .single();
  }

  /** Changes them; what stays the same is not told. */
  @RequiresPermission(Permission.MANAGE_TENANT)
  public void change(Values wanted) {
    Map<String, Object> before = read().fields();
    Map<String, Object> after = wanted.fields();
    boolean own = regionSets.require(wanted.regionSet()).own();
    jdbc.sql(
            """
            update app.tenant set name = :name, time_zone = :zone, reporting_currency = :currency,
              week_start = :week, second_factor_required = :factor, own_region_set = cast(:own as uuid),
              seeded_region_set = coalesce(:seeded, seeded_region_set)
            where id = app.current_tenant()\
            """)
        .param("name", wanted.name())
        .param("zone", wanted.timeZone().getId())
        .param("currency", wanted.reportingCurrency().getCurrencyCode())
        .param("week", wanted.weekStart().getValue())
        .param("factor", wanted.secondFactorRequired())
        .param("own", own ? wanted.regionSet() : null)
        .param("seeded", own ? null : wanted.regionSet(), Types.VARCHAR)
        .update();
    before.entrySet().removeIf(one -> one.getValue().equals(after.get(one.getKey())));
    after.keySet().retainAll(before.keySet());
    if (!before.isEmpty()) {
      events.publishEvent(AuditEvent.change("tenant.changed", null, before, after));
    }
  }

  private Values read() {
    return jdbc.sql(
            """
            select name, time_zone, reporting_currency, week_start,
              coalesce(own_region_set::text, seeded_region_set), second_factor_required
            from app.tenant where id = app.current_tenant()\
            """)
        .query((row, number) -> values(row))
        .single();
  }

  private static Values values(ResultSet row) throws SQLException {
    return new Values(
        row.getString(1),
        ZoneId.of(row.getString(2)),
        Currency.getInstance(row.getString(3)),
        DayOfWeek.of(row.getInt(4)),
        row.getString(5),
        row.getBoolean(6));
  }
}
