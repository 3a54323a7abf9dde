package io.tallawah.insights;

import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed of rows, all in one statement; within whatever transaction calls. */
@Component
class RowHistory {

  private static final int MOST_VERSIONS = 200;

  /** Before the values of a version: its row's place, its history and its time. */
  private static final int HEAD = 3;

  /**
   * How a row was from a moment on.
   *
   * @param history 1 for itself, 2 for its budget
   */
  private record Version(
      long place, int history, OffsetDateTime from, Map<String, String> values) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  RowHistory(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
  }

  /** What was changed of each row's campaign, ad set or ad and of its budget. */
  Map<CampaignKey, CampaignInsides.Changes> changes(Collection<CampaignKey> wanted) {
    List<CampaignKey> rows = wanted.stream().distinct().toList();
    Map<Long, List<Version>> versions =
        rows.isEmpty()
            ? Map.of()
            : versions(rows).stream().collect(Collectors.groupingBy(Version::place));
    Map<CampaignKey, CampaignInsides.Changes> changes = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      changes.put(rows.get(i), changes(versions.getOrDefault(i + 1L, List.of())));
    }
    return changes;
  }

  /** The newest versions of rows, and the one before them, in the order of time. */
  private List<Version> versions(List<CampaignKey> rows) {
    String histories =
        rows.stream()
            .map(CampaignKey::level)
            .distinct()
            .map(RowHistory::histories)
            .collect(Collectors.joining(" union all "));
    return jdbc.sql(
            """
            select w.place, v.*
            from unnest(:levels::text[], :platforms::text[], :ids::text[])
              with ordinality w (level, platform, id, place)
            cross join lateral (%s) v
            order by w.place, v.history, v.valid_from\
            """
                .formatted(histories))
        .param("tenant", currentTenant.require().value())
        .param("levels", rows.stream().map(row -> row.level().parameter()).toArray(String[]::new))
        .param("platforms", rows.stream().map(CampaignKey::platform).toArray(String[]::new))
        .param("ids", rows.stream().map(CampaignKey::id).toArray(String[]::new))
        .query((cells, number) -> version(cells))
        .list();
  }

  private static String histories(CampaignLevel level) {
    String name = level.parameter();
    String itself =
        "(select 1 as history, valid_from, name, status, "
            + (level == CampaignLevel.CAMPAIGN ? "objective" : "null as objective")
            + ", null::numeric as daily_amount, null::numeric as lifetime_amount from marts.dim_"
            + name
            + newest(name, name + "_id")
            + ")";
    String budget =
        " union all (select 2, valid_from, null, null, null, daily_amount, lifetime_amount"
            + " from marts.dim_budget"
            + newest(name, "level = w.level and entity_id")
            + ")";
    return level == CampaignLevel.AD ? itself : itself + budget;
  }

  private static String newest(String level, String id) {
    return """
     where tenant_id = :tenant and w.level = '%s' and platform = w.platform and %s = w.id
    order by valid_from desc limit %d\
    """
        .formatted(level, id, MOST_VERSIONS + 1);
  }

  private static CampaignInsides.Changes changes(List<Version> versions) {
    Collection<List<Version>> histories =
        versions.stream()
            .collect(Collectors.groupingBy(Version::history, TreeMap::new, Collectors.toList()))
            .values();
    List<CampaignInsides.Change> latest =
        histories.stream()
            .flatMap(one -> differences(one).stream())
            .sorted(Comparator.comparing(CampaignInsides.Change::at).reversed())
            .toList();
    return new CampaignInsides.Changes(
        latest, histories.stream().anyMatch(one -> one.size() > MOST_VERSIONS));
  }

  private static List<CampaignInsides.Change> differences(List<Version> versions) {
    List<CampaignInsides.Change> changes = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Map<String, String> before = versions.get(i - 1).values();
      OffsetDateTime at = versions.get(i).from();
      versions
          .get(i)
          .values()
          .forEach((what, after) -> {
            String was = before.getOrDefault(what, "");
            if (!was.equals(after)) {
              changes.add(new CampaignInsides.Change(at, what, was, after));
            }
          });
    }
    return changes;
  }

  private static Version version(ResultSet cells) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    int columns = cells.getMetaData().getColumnCount();
    for (int i = HEAD + 1; i <= columns; i++) {
      Object value = cells.getObject(i);
      String shown =
          value instanceof BigDecimal amount
              ? amount.stripTrailingZeros().toPlainString()
              : Objects.toString(value, "");
      values.put(cells.getMetaData().getColumnLabel(i), shown);
    }
    return new Version(
        cells.getLong("place"),
        cells.getInt("history"),
        cells.getObject("valid_from", OffsetDateTime.class),
        values);
  }
}
