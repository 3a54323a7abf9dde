package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.springframework.stereotype.Component;

/** Totals of the campaign days, whole and in parts, each in one statement. */
@Component
class OverviewReads {

  private static final List<String> OF_PLATFORMS =
      List.of(
          "spend",
          "share_of_spend",
          "conversions",
          "conversion_value",
          "cost_per_conversion",
          "roas");
  private static final List<String> OF_MOVERS =
      List.of("spend", "conversions", "cost_per_conversion", "roas");
  private static final List<String> NAMES =
      List.of("platform", "account_id", "campaign_id", "currency", "name");
  private static final String KEY = "d.platform, d.account_id, d.campaign_id, d.currency";
  private static final int NAMED = 3;

  private final EntityManager entities;
  private final PartSql parts;
  private final LabelBooks labels;

  OverviewReads(EntityManager entities, PartSql parts, LabelBooks labels) {
    this.entities = entities;
    this.parts = parts;
    this.labels = labels;
  }

  /** Whether the marts have been built at all. */
  boolean exist() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select to_regclass('marts.vw_campaign_daily') is not null"
                    + " and to_regclass('marts.dim_campaign') is not null")
            .getSingleResult();
  }

  /** Points by day and currency; one without a row is not there. */
  List<SeriesPoint> series(TenantId tenant, SeriesQuery query, DayOfWeek weekStart) {
    List<String> metrics = query.metrics();
    NativeQuery<Object[]> statement =
        inParts(tenant, query.about(), metrics, begin(query.grain(), weekStart));
    statement.addScalar("part", LocalDate.class);
    List<DateRange> spans = query.grain().spans(query.about().range(), weekStart);
    return read(statement, metrics).stream()
        .map(cells -> point(spans, (LocalDate) cells[0], totals(metrics, cells)))
        .toList();
  }

  /** Totals of each platform, currency by currency. */
  List<PlatformTotals> platforms(TenantId tenant, CampaignQuery query) {
    NativeQuery<Object[]> statement = inParts(tenant, query, OF_PLATFORMS, "d.platform");
    statement.addScalar("part", String.class);
    return read(statement, OF_PLATFORMS).stream()
        .map(cells -> new PlatformTotals((String) cells[0], totals(OF_PLATFORMS, cells)))
        .toList();
  }

  /** Campaigns whose spend differs most, new and ended ones among them; none that lacks a rate. */
  List<Mover> movers(TenantId tenant, CampaignQuery query, DateRange before, int most) {
    CampaignSql now = source(tenant, query, OF_MOVERS);
    Map<String, Object> parameters = new LinkedHashMap<>(now.parameters());
    parameters.put("before_from", before.from());
    parameters.put("before_to", before.to());
    parameters.put("most", most);
    NativeQuery<Object[]> statement =
        prepare(
            """
            select m.*, coalesce(c.name, m.campaign_id) as name
            from (select platform, account_id, campaign_id, currency, %s, %s,
                abs(coalesce(n.spend, 0) - coalesce(b.spend, 0)) as moved
              from (%s) n full join (%s) b using (platform, account_id, campaign_id, currency)
              where not coalesce(n.gap, false) and not coalesce(b.gap, false)
              order by moved desc, platform, campaign_id, account_id, currency limit :most) m
            left join marts.dim_campaign c on c.tenant_id = :tenant and c.platform = m.platform
              and c.campaign_id = m.campaign_id and c.is_current
            where m.moved > 0
            order by m.moved desc, m.platform, m.campaign_id, m.account_id, m.currency\
            """
                .formatted(
                    columns("n", "now_"),
                    columns("b", "before_"),
                    rows(now.source()),
                    rows(earlier(now.source()))),
            parameters);
    NAMES.forEach(name -> statement.addScalar(name, String.class));
    OF_MOVERS.forEach(metric -> statement.addScalar("now_" + metric, BigDecimal.class));
    OF_MOVERS.forEach(metric -> statement.addScalar("before_" + metric, BigDecimal.class));
    return statement.getResultList().stream().map(OverviewReads::mover).toList();
  }

  private String rows(String source) {
    return "select %1$s, bool_or(gap) as gap, %2$s %3$s group by %1$s"
        .formatted(KEY, parts.ofRows(OF_MOVERS), source);
  }

  private static String columns(String alias, String prefix) {
    return String.join(
        ", ",
        OF_MOVERS.stream()
            .map(metric -> "%s.%s as %s%s".formatted(alias, metric, prefix, metric))
            .toList());
  }

  /** The same source with other days beside it in one statement. */
  private static String earlier(String source) {
    return source.replaceAll(":(from|to)\\b", ":before_$1");
  }

  private static Mover mover(Object[] cells) {
    int first = NAMES.size();
    return new Mover(
        new CampaignKey((String) cells[0], (String) cells[1], (String) cells[2], (String) cells[3]),
        (String) cells[4],
        MetricValues.of(OF_MOVERS, cells, first),
        MetricValues.of(OF_MOVERS, cells, first + OF_MOVERS.size()));
  }

  private NativeQuery<Object[]> inParts(
      TenantId tenant, CampaignQuery query, List<String> metrics, String part) {
    CampaignSql sql = source(tenant, query, metrics);
    return prepare(
        "select %1$s as part, d.currency as currency, bool_or(gap) as without_rate, %2$s%3$s group by %1$s, d.currency order by 1, 2"
            .formatted(part, parts.ofTotals(metrics, part), sql.sourceWithoutGaps()),
        sql.parameters());
  }

  private CampaignSql source(TenantId tenant, CampaignQuery query, List<String> metrics) {
    CampaignSql sql =
        new CampaignSql(tenant, query, parts.columns(metrics)).labelled(labels.condition(query));
    return query.campaigns().isEmpty() ? sql : sql.inCampaigns(query.campaigns());
  }

  /** The first day of what a day is in, as SQL. */
  private static String begin(Breakdown grain, DayOfWeek weekStart) {
    return switch (grain) {
      case DAY -> "d.date_day";
      case WEEK ->
          "(d.date_day - (cast(extract(isodow from d.date_day) as integer) + %d) %% 7)"
              .formatted(7 - weekStart.getValue());
      case MONTH -> "cast(date_trunc('month', d.date_day) as date)";
    };
  }

  /** Rows of a statement whose first column is told already. */
  private static List<Object[]> read(NativeQuery<Object[]> statement, List<String> metrics) {
    statement.addScalar("currency", String.class);
    statement.addScalar("without_rate", Boolean.class);
    metrics.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    return statement.getResultList();
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

  private static CampaignTotals totals(List<String> metrics, Object[] cells) {
    return new CampaignTotals(
        (String) cells[1], (Boolean) cells[2], MetricValues.of(metrics, cells, NAMED));
  }

  /** The first span may begin before the days asked for, so its last day tells which it is. */
  private static SeriesPoint point(List<DateRange> spans, LocalDate begin, CampaignTotals totals) {
    DateRange span =
        spans.stream().filter(one -> !one.to().isBefore(begin)).findFirst().orElseThrow();
    return new SeriesPoint(span.from(), span.to(), totals);
  }
}
