package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads by native SQL: days are summed in the database, names are joined to the sums. Figures are
 * made of the sums by {@link MetricMath}.
 */
class SumReadsImpl implements SumReads {

  private static final List<String> NAMES =
      List.of("account_name", "campaign_name", "adset_name", "ad_name", "status", "objective");
  private static final String ONE_SIDED = "one_sided_";
  private static final List<String> FLAGS = List.of("gap", "said");

  /** Read once: without a query of its own the text would be read anew for each day. */
  static final String STARTS = "(select cast(:starts as date[]))";

  private final EntityManager entities;
  private final CampaignFields fields;

  SumReadsImpl(EntityManager entities, CampaignFields fields) {
    this.entities = entities;
    this.fields = fields;
  }

  @Override
  public boolean exist() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select to_regclass('marts.vw_campaign_daily') is not null"
                    + " and to_regclass('marts.dim_campaign') is not null"
                    + " and to_regclass('marts.dim_account') is not null")
            .getSingleResult();
  }

  @Override
  public String state(boolean withRates) {
    String rates =
        withRates
            ? """
            || ' ' || (select count(*) || ' ' || coalesce(extract(epoch from max(entered_at)), 0)
            from app.fx_rate where tenant_id = app.current_tenant())\
            """
            : "";
    return (String)
        entities
            .createNativeQuery(
                "select cast(coalesce(max(version), 0) as text)"
                    + rates
                    + " from ops.publication where tenant_id = app.current_tenant()")
            .getSingleResult();
  }

  @Override
  public List<SumRow> sums(TableKey table) {
    SumSql sql = new SumSql(table, fields);
    List<String> keys = SumSql.keys(table.level());
    NativeQuery<Object[]> statement =
        prepare(
            "select g.*, "
                + LevelNames.columns(table.level())
                + " from (select "
                + summed(keys, sql)
                + ") g "
                + LevelNames.joins(table.level()),
            sql.parameters());
    scalars(statement, keys, sql);
    NAMES.forEach(name -> statement.addScalar(name, String.class));
    statement.setMaxResults(MOST_ROWS + 1);
    Map<CampaignKey, SumRow> rows = new LinkedHashMap<>();
    for (Object[] cells : statement.getResultList()) {
      SumPart part = part(cells, keys.size(), table.level());
      rows.merge(
          key(cells, keys.size()),
          new SumRow(key(cells, keys.size()), names(cells), List.of(part)),
          (row, more) -> row.and(part));
    }
    if (rows.size() > MOST_ROWS) {
      throw BadQueryException.value(
          "campaign", "These are more than {0} rows; name an account or a campaign.", MOST_ROWS);
    }
    return List.copyOf(rows.values());
  }

  @Override
  public Map<CampaignKey, List<@Nullable Sums>> spans(
      TableKey table, List<String> ids, List<DateRange> spans) {
    SumSql sql = new SumSql(table, fields).among(table.level(), ids);
    List<String> keys = SumSql.keys(table.level());
    NativeQuery<Object[]> statement =
        prepare(
            "select width_bucket(d.date_day, "
                + STARTS
                + ") as span, "
                + summed(keys, sql)
                + ", span",
            sql.parameters());
    statement.setParameter("starts", starts(spans));
    statement.addScalar("span", Integer.class);
    scalars(statement, keys, sql);
    Map<CampaignKey, List<@Nullable Sums>> found = new HashMap<>();
    for (Object[] cells : statement.getResultList()) {
      Object[] rest = Arrays.copyOfRange(cells, 1, cells.length);
      List<@Nullable Sums> row =
          found.computeIfAbsent(
              key(rest, keys.size()),
              any -> new ArrayList<>(Collections.nCopies(spans.size(), null)));
      int place = (Integer) cells[0] - 1;
      Sums sums = row.get(place) == null ? new Sums() : row.get(place);
      sums.add((String) rest[0], part(rest, keys.size(), table.level()));
      row.set(place, sums);
    }
    return found;
  }

  @Override
  public Map<CampaignKey, List<@Nullable BigDecimal>> sparks(
      TableKey table, List<String> ids, List<DateRange> spans) {
    SumSql sql = new SumSql(table, List.of()).among(table.level(), ids);
    List<String> keys = SumSql.keys(table.level());
    String grouped = "d." + String.join(", d.", keys) + ", d.currency";
    NativeQuery<Object[]> statement =
        prepare(
            """
            select %1$s, width_bucket(d.date_day, %2$s) as span,
              case when not bool_or(d.gap) then sum(d.spend) end as spend
            %3$s group by %1$s, span\
            """
                .formatted(grouped, STARTS, sql.source()),
            sql.parameters());
    statement.setParameter("starts", starts(spans));
    keys.forEach(key -> statement.addScalar(key, String.class));
    statement.addScalar("currency", String.class);
    statement.addScalar("span", Integer.class);
    statement.addScalar("spend", BigDecimal.class);
    Map<CampaignKey, List<@Nullable BigDecimal>> found = new HashMap<>();
    for (Object[] cells : statement.getResultList()) {
      found
          .computeIfAbsent(
              key(cells, keys.size()),
              any -> new ArrayList<>(Collections.nCopies(spans.size(), null)))
          .set((Integer) cells[keys.size() + 1] - 1, (BigDecimal) cells[keys.size() + 2]);
    }
    return found;
  }

  private static String starts(List<DateRange> spans) {
    return spans.stream()
        .map(span -> span.from().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public Map<String, Integer> order(Collection<String> texts) {
    NativeQuery<Object[]> statement =
        prepare(
            """
            select t.text, cast(row_number() over (order by t.text collate "und-x-icu") as integer)
              as place
            from unnest(cast(:texts as text[])) t(text)\
            """,
            Map.of());
    statement.setParameter("texts", texts.toArray(String[]::new));
    statement.addScalar("text", String.class);
    statement.addScalar("place", Integer.class);
    Map<String, Integer> places = HashMap.newHashMap(texts.size());
    statement.getResultList().forEach(cells -> places.put((String) cells[0], (Integer) cells[1]));
    return places;
  }

  private static String summed(List<String> keys, SumSql sql) {
    String grouped = String.join(", ", keys.stream().map(key -> "d." + key).toList());
    String sums =
        String.join(
            ", ",
            CampaignFields.SUMMED.stream()
                .map(column ->
                    "%s(d.%s) as %s"
                        .formatted(column.equals("reach") ? "max" : "sum", column, column))
                .toList());
    List<String> oneSided = sql.oneSided();
    String beside =
        IntStream.range(0, oneSided.size())
            .mapToObj(i -> ", " + oneSided.get(i) + " as " + ONE_SIDED + i)
            .collect(Collectors.joining());
    return grouped
        + ", d.currency, d.part, bool_or(d.gap) as gap, bool_or(d.said) as said,"
        + " count(*) as days, "
        + sums
        + beside
        + sql.sourceWithoutGaps()
        + " group by "
        + grouped
        + ", d.currency, d.part";
  }

  private static void scalars(NativeQuery<Object[]> statement, List<String> keys, SumSql sql) {
    keys.forEach(key -> statement.addScalar(key, String.class));
    List.of("currency", "part").forEach(name -> statement.addScalar(name, String.class));
    FLAGS.forEach(name -> statement.addScalar(name, Boolean.class));
    statement.addScalar("days", Long.class);
    CampaignFields.SUMMED.forEach(name -> statement.addScalar(name, BigDecimal.class));
    for (int i = 0; i < sql.oneSided().size(); i++) {
      statement.addScalar(ONE_SIDED + i, BigDecimal.class);
    }
  }

  private static CampaignKey key(Object[] cells, int keys) {
    return new CampaignKey(
        (String) cells[0],
        (String) cells[1],
        (String) cells[2],
        keys > 3 ? (String) cells[3] : null,
        keys > 4 ? (String) cells[4] : null,
        (String) cells[keys]);
  }

  private SumPart part(Object[] cells, int keys, CampaignLevel level) {
    int first = keys + 5;
    int after = first + CampaignFields.SUMMED.size();
    int many = fields.oneSided().size();
    List<@Nullable BigDecimal> ofDays = told(cells, after, many);
    return new SumPart(
        (String) cells[keys + 1],
        (Boolean) cells[keys + 2],
        (Boolean) cells[keys + 3],
        (Long) cells[keys + 4],
        new SumPart.Amounts(
            amounts(cells, first, CampaignFields.SUMMED.size()),
            ofDays,
            level == CampaignLevel.CAMPAIGN ? ofDays : told(cells, after + many, many)));
  }

  /** Empty where all of them are NULL. */
  private static List<@Nullable BigDecimal> told(Object[] cells, int first, int many) {
    List<@Nullable BigDecimal> amounts = amounts(cells, first, many);
    return amounts.stream().allMatch(Objects::isNull) ? List.of() : amounts;
  }

  private static List<@Nullable BigDecimal> amounts(Object[] cells, int first, int many) {
    return Collections.unmodifiableList(
        Arrays.asList(Arrays.copyOfRange(cells, first, first + many, BigDecimal[].class)));
  }

  private static SumRow.Names names(Object[] cells) {
    int first = cells.length - NAMES.size();
    return new SumRow.Names(
        (String) cells[first],
        (String) cells[first + 1],
        (String) cells[first + 2],
        (String) cells[first + 3],
        (String) cells[first + 4],
        (String) cells[first + 5]);
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
