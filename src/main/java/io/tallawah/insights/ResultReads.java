package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads counted conversions of campaigns apart by result, each answer in one statement. */
@Component
@Transactional(
    readOnly = true,
    isolation = Isolation.REPEATABLE_READ,
    timeout = GridLoads.MOST_SECONDS)
class ResultReads {

  /** What rows brought, with the state it was really read in. */
  record Loaded(String state, Map<CampaignKey, List<ResultPart>> rows) {}

  private final JdbcClient jdbc;
  private final CampaignDays days;
  private volatile boolean built;

  ResultReads(JdbcClient jdbc, CampaignDays days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** Whether results have been told apart at all: from the first transformation on. */
  public boolean exist() {
    if (!built) {
      built =
          jdbc.sql("select to_regclass('marts.vw_conversion_daily') is not null")
              .query(Boolean.class)
              .single();
    }
    return built;
  }

  /** What every campaign of a table brought, by the total that its days stand in. */
  public Loaded load(TableKey table) {
    Map<CampaignKey, List<ResultPart>> rows = new HashMap<>();
    read(table, List.of(), List.of(table.range()))
        .forEach((row, spans) ->
            rows.put(
                row,
                spans.getFirst().entrySet().stream()
                    .map(part -> new ResultPart(part.getKey(), part.getValue()))
                    .toList()));
    boolean rated = CampaignMoney.of(table.currency()).isConverted();
    return new Loaded(days.state(rated), rows);
  }

  /** What campaigns of these ids brought in each span. */
  public Map<CampaignKey, List<Map<String, BigDecimal>>> spans(
      TableKey table, List<String> ids, List<DateRange> spans) {
    Map<CampaignKey, List<Map<String, BigDecimal>>> found = new HashMap<>();
    read(table, ids, spans)
        .forEach((row, told) ->
            found.put(
                row,
                told.stream()
                    .map(parts -> {
                      Map<String, BigDecimal> all = new LinkedHashMap<>();
                      parts.values().forEach(part -> ResultPart.add(all, part));
                      return all;
                    })
                    .toList()));
    return found;
  }

  /** By row, span and the currency of the total. */
  private Map<CampaignKey, List<Map<String, Map<String, BigDecimal>>>> read(
      TableKey table, List<String> ids, List<DateRange> spans) {
    SumSql sql = new SumSql(table, List.of("connection_id"));
    if (!ids.isEmpty()) {
      sql.among(table.level(), ids);
    }
    Map<CampaignKey, List<Map<String, Map<String, BigDecimal>>>> found = new HashMap<>();
    jdbc.sql(statement(sql, table, !ids.isEmpty()))
        .params(sql.parameters())
        .param("starts", starts(spans))
        .query(row -> {
          CampaignKey key =
              new CampaignKey(
                  row.getString(1), row.getString(2), row.getString(3), row.getString(4));
          found
              .computeIfAbsent(key, any -> empty(spans.size()))
              .get(row.getInt(5) - 1)
              .computeIfAbsent(row.getString(6), any -> new HashMap<>())
              .put(row.getString(7), row.getBigDecimal(8));
        });
    return found;
  }

  /**
   * A day of a result stands in the total in which the campaign's day stands; one that the campaign
   * has no day of is in the currency asked for, as it has no money.
   */
  private static String statement(SumSql sql, TableKey table, boolean some) {
    String asked = CampaignMoney.of(table.currency()).currency().replace("d.", "r.");
    return """
    select r.platform, r.account_id, r.campaign_id, coalesce(d.currency, %1$s) as currency,
      width_bucket(r.date_day, %4$s) as span, coalesce(d.part, %1$s) as part,
      r.result, sum(r.conversions) as conversions
    from marts.vw_conversion_daily r
    left join (select d.*%2$s) d on d.date_day = r.date_day and d.connection_id = r.connection_id
      and d.account_id = r.account_id and d.campaign_id = r.campaign_id
    where r.tenant_id = :tenant and r.date_day between :from and :to%3$s
    group by 1, 2, 3, 4, 5, 6, 7 having sum(r.conversions) is not null\
    """
        .formatted(
            asked,
            sql.sourceWithoutGaps(),
            some ? " and r.campaign_id in (:ids)" : "",
            SumReadsImpl.STARTS);
  }

  private static List<Map<String, Map<String, BigDecimal>>> empty(int spans) {
    List<Map<String, Map<String, BigDecimal>>> empty = new ArrayList<>();
    for (int i = 0; i < spans; i++) {
      empty.add(new HashMap<>());
    }
    return Collections.unmodifiableList(empty);
  }

  private static String starts(List<DateRange> spans) {
    return spans.stream()
        .map(span -> span.from().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
