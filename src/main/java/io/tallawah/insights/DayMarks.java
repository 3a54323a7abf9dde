package io.tallawah.insights;

import io.tallawah.identity.RegionSets;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.TenantDirectory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened on days, beside what was measured: changes, notes and holidays. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true, timeout = GridLoads.MOST_SECONDS)
public class DayMarks {

  /** Holidays are known of this country alone. */
  private static final String COUNTRY = "JM";

  /** A change of a row, on the day that it was by the tenant's clocks. */
  public record RowChange(CampaignKey row, LocalDate day, CampaignInsides.Change change) {}

  /** A public holiday, by its English name. */
  public record Holiday(LocalDate day, String name) {}

  /**
   * What happened, each from the first day.
   *
   * @param notes those of the rows' campaigns, and those of none alone
   */
  public record Marks(List<RowChange> changes, List<Holiday> holidays, List<DayNote> notes) {

    public static final Marks NONE = new Marks(List.of(), List.of(), List.of());

    public Marks {
      changes = List.copyOf(changes);
      holidays = List.copyOf(holidays);
      notes = List.copyOf(notes);
    }

    /** How many there are. */
    public int count() {
      return changes.size() + holidays.size() + notes.size();
    }
  }

  private final CampaignInsides insides;
  private final DayNoteRows notes;
  private final JdbcClient jdbc;
  private final TenantDirectory tenants;

  DayMarks(CampaignInsides insides, DayNoteRows notes, JdbcClient jdbc, TenantDirectory tenants) {
    this.insides = insides;
    this.notes = notes;
    this.jdbc = jdbc;
    this.tenants = tenants;
  }

  /** What happened to rows in these days. */
  public Marks of(Collection<CampaignKey> rows, DateRange range) {
    return new Marks(changes(rows, range), holidays(range), notes(rows, range));
  }

  private List<RowChange> changes(Collection<CampaignKey> rows, DateRange range) {
    ZoneId zone = tenants.current().timeZone();
    Map<String, CampaignKey> once = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !row.isRemainder())
        .forEach(row -> once.putIfAbsent(row.platform() + "/" + row.id(), row));
    List<RowChange> changes = new ArrayList<>();
    insides
        .changes(once.values())
        .forEach((row, told) ->
            told.latest().stream()
                .map(change ->
                    new RowChange(row, change.at().atZoneSameInstant(zone).toLocalDate(), change))
                .filter(change -> range.contains(change.day()))
                .forEach(changes::add));
    changes.sort(Comparator.comparing(change -> change.change().at()));
    return changes;
  }

  private List<DayNote> notes(Collection<CampaignKey> rows, DateRange range) {
    Set<CampaignRef> campaigns = new HashSet<>();
    rows.forEach(row -> campaigns.add(CampaignRef.of(row)));
    return notes.all().stream()
        .filter(note -> range.contains(note.day()))
        .filter(note -> note.campaign() == null || campaigns.contains(note.campaign()))
        .sorted(Comparator.comparing(DayNote::day))
        .toList();
  }

  private List<Holiday> holidays(DateRange range) {
    return keepsHolidays()
        ? jdbc.sql(
                """
                select date_day, holiday from marts.dim_date
                where holiday is not null and date_day between :from and :to order by date_day\
                """)
            .param("from", range.from())
            .param("to", range.to())
            .query(
                (row, number) -> new Holiday(row.getObject(1, LocalDate.class), row.getString(2)))
            .list()
        : List.of();
  }

  /** Whether the tenant's regions are of the country whose holidays are known. */
  private boolean keepsHolidays() {
    return jdbc.sql(
            """
            select to_regclass('marts.dim_date') is not null and exists (
              select from app.tenant t where t.id = app.current_tenant()
                and case when t.own_region_set is null then t.seeded_region_set = :usual
                  else exists (select from app.region r where r.tenant_id = t.id
                    and r.set_id = t.own_region_set and r.country_code = :country) end)\
            """)
        .param("usual", RegionSets.USUAL)
        .param("country", COUNTRY)
        .query(Boolean.class)
        .single();
  }
}
