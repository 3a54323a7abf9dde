package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads creatives by native SQL, each answer in one statement. */
@Component
class CreativeReads {

  /** Rows of one page without what is read beside them, and how many all pages have. */
  record Slice(List<CreativeRow> rows, long rowCount) {}

  private static final List<String> WORDS =
      List.of(
          "platform",
          "account_id",
          "creative_key",
          "currency",
          "account_name",
          "creative_name",
          "format",
          "title",
          "copy",
          "call_to_action",
          "landing_page",
          "objective",
          "state",
          "picture");

  private final EntityManager entities;
  private final CreativeFields fields;
  private final LabelBooks labels;

  CreativeReads(EntityManager entities, CreativeFields fields, LabelBooks labels) {
    this.entities = entities;
    this.fields = fields;
    this.labels = labels;
  }

  private CreativeSql sql(TenantId tenant, CreativeQuery query) {
    return new CreativeSql(tenant, query, fields, labels.condition(query.campaigns()));
  }

  boolean exist() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select to_regclass('marts.vw_creative_daily') is not null"
                    + " and to_regclass('marts.dim_creative') is not null"
                    + " and to_regclass('marts.dim_ad_creative') is not null")
            .getSingleResult();
  }

  Slice rows(TenantId tenant, CreativeQuery query) {
    CreativeSql sql = sql(tenant, query);
    NativeQuery<Object[]> statement = prepare(sql.rows(), sql.parametersOfRows());
    statement.setParameter("size", query.size());
    statement.setParameter("skip", (long) query.page() * query.size());
    WORDS.forEach(name -> statement.addScalar(name, String.class));
    Stream.of("first_seen", "last_seen").forEach(name -> statement.addScalar(name, Instant.class));
    Stream.of("campaigns", "peers", "all_rows")
        .forEach(name -> statement.addScalar(name, Long.class));
    Stream.of("score", "spend_floor").forEach(name -> statement.addScalar(name, BigDecimal.class));
    CreativeFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    List<Object[]> found = statement.getResultList();
    long all = found.isEmpty() ? 0 : (Long) found.getFirst()[WORDS.size() + 4];
    return new Slice(found.stream().map(CreativeReads::row).toList(), all);
  }

  long count(TenantId tenant, CreativeQuery query) {
    CreativeSql sql = sql(tenant, query);
    return (long)
        (Object)
            prepare(sql.count(), sql.parametersOfMatches())
                .addScalar("n", Long.class)
                .getSingleResult();
  }

  List<CampaignTotals> totals(TenantId tenant, CreativeQuery query) {
    CreativeSql sql = sql(tenant, query);
    NativeQuery<Object[]> statement = prepare(sql.totals(), sql.parametersOfMatches());
    statement.addScalar("currency", String.class);
    statement.addScalar("without_rate", Boolean.class);
    CreativeFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignTotals(
                (String) cells[0],
                (Boolean) cells[1],
                MetricValues.of(CreativeFields.METRICS, cells, 2)))
        .toList();
  }

  /** How many ads showed each of these assets, under the query's filters of campaigns. */
  Map<CreativeKey, Long> ads(TenantId tenant, CreativeQuery query, List<CreativeKey> assets) {
    CreativeSql sql = sql(tenant, query);
    NativeQuery<Object[]> statement = prepare(sql.ads(), sql.parametersOfAds());
    statement.setParameterList("assets", keys(assets));
    words(statement, "platform", "account_id", "creative_key");
    statement.addScalar("n", Long.class);
    Map<CreativeKey, Long> counted = new HashMap<>();
    for (Object[] cells : statement.getResultList()) {
      counted.put(key(cells, ""), (Long) cells[3]);
    }
    return counted;
  }

  /** The two halves of the days of each of these assets. */
  Map<CreativeKey, CreativeMovement> movements(
      TenantId tenant, CreativeQuery query, List<CreativeKey> assets) {
    CreativeSql sql = sql(tenant, query);
    NativeQuery<Object[]> statement = prepare(sql.halves(), sql.parameters());
    statement.setParameterList("assets", keys(assets));
    words(statement, "platform", "account_id", "creative_key", "currency");
    statement.addScalar("later", Boolean.class);
    statement.addScalar("impressions", Long.class);
    Stream.of("ctr", "cpc", "frequency")
        .forEach(name -> statement.addScalar(name, BigDecimal.class));
    Map<CreativeKey, CreativeMovement.Half> before = new HashMap<>();
    Map<CreativeKey, CreativeMovement.Half> after = new HashMap<>();
    for (Object[] cells : statement.getResultList()) {
      CreativeKey key = key(cells, Objects.requireNonNull((String) cells[3]));
      ((Boolean) cells[4] ? after : before).put(key, half(cells));
    }
    Map<CreativeKey, CreativeMovement> moved = new HashMap<>();
    before.forEach((key, half) -> {
      CreativeMovement.Half second = after.get(key);
      if (second != null) {
        moved.put(key, CreativeMovement.of(half, second));
      }
    });
    return moved;
  }

  /** The figures of each of these assets in a query's days. */
  Map<CreativeKey, MetricValues> figures(
      TenantId tenant, CreativeQuery query, List<CreativeKey> assets) {
    CreativeSql sql = sql(tenant, query);
    NativeQuery<Object[]> statement = prepare(sql.figures(), sql.parametersOfMatches());
    statement.setParameterList("assets", keys(assets));
    words(statement, "platform", "account_id", "creative_key", "currency");
    CreativeFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    Map<CreativeKey, MetricValues> found = new HashMap<>();
    for (Object[] cells : statement.getResultList()) {
      found.put(
          key(cells, Objects.requireNonNull((String) cells[3])),
          MetricValues.of(CreativeFields.METRICS, cells, 4));
    }
    return found;
  }

  List<CampaignTrend> trend(TenantId tenant, CreativeKey asset, CreativeQuery query) {
    CreativeSql sql = sql(tenant, query).only(asset);
    NativeQuery<Object[]> statement = prepare(sql.trend(), sql.parameters());
    statement.setParameter("currency", asset.currency());
    statement.addScalar("date_day", LocalDate.class);
    CreativeFields.METRICS.forEach(metric -> statement.addScalar(metric, BigDecimal.class));
    return statement.getResultList().stream()
        .map(cells ->
            new CampaignTrend(
                (LocalDate) cells[0], MetricValues.of(CreativeFields.METRICS, cells, 1)))
        .toList();
  }

  List<CreativeUse> uses(TenantId tenant, CreativeKey asset, CreativeQuery query) {
    CreativeSql sql = sql(tenant, query);
    NativeQuery<Object[]> statement = prepare(sql.uses(), sql.parametersOfAds());
    statement.setParameterList("assets", List.of(asset.creative()));
    statement.setParameter("platform", asset.platform()).setParameter("account", asset.account());
    words(statement, "ad_id", "ad_name", "campaign_id", "campaign_name", "status", "currency");
    statement.addScalar("spend", BigDecimal.class);
    return statement.getResultList().stream()
        .map(cells ->
            new CreativeUse(
                (String) cells[0],
                (String) cells[1],
                (String) cells[2],
                (String) cells[3],
                (String) cells[4],
                (String) cells[5],
                (BigDecimal) cells[6]))
        .toList();
  }

  List<CreativeChoice> choices(TenantId tenant, DateRange range) {
    CreativeSql sql = sql(tenant, CreativeQuery.of(CampaignQuery.of(range)));
    NativeQuery<Object[]> statement = prepare(sql.choices(), sql.parameters());
    words(statement, "filter", "value", "label");
    statement.addScalar("n", Long.class);
    return statement.getResultList().stream()
        .map(cells ->
            new CreativeChoice(
                (String) cells[0], (String) cells[1], (String) cells[2], (Long) cells[3]))
        .toList();
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

  private static void words(NativeQuery<Object[]> statement, String... names) {
    Arrays.stream(names).forEach(name -> statement.addScalar(name, String.class));
  }

  private static List<String> keys(List<CreativeKey> assets) {
    return assets.stream().map(CreativeKey::creative).distinct().toList();
  }

  private static CreativeKey key(@Nullable Object[] cells, String currency) {
    return new CreativeKey(
        (String) Objects.requireNonNull(cells[0]),
        (String) Objects.requireNonNull(cells[1]),
        (String) Objects.requireNonNull(cells[2]),
        currency);
  }

  private static CreativeMovement.Half half(Object[] cells) {
    return new CreativeMovement.Half(
        (Long) cells[5], (BigDecimal) cells[6], (BigDecimal) cells[7], (BigDecimal) cells[8]);
  }

  private static CreativeRow row(Object[] cells) {
    int after = WORDS.size();
    CreativeContent content =
        new CreativeContent(
            (String) cells[5],
            (String) cells[6],
            (String) cells[7],
            (String) cells[8],
            (String) cells[9],
            (String) cells[10],
            (Instant) cells[after],
            (Instant) cells[after + 1]);
    BigDecimal points = (BigDecimal) cells[after + 5];
    return new CreativeRow(
        key(cells, (String) cells[3]),
        (String) cells[4],
        content,
        (String) cells[11],
        (Long) cells[after + 2],
        null,
        MetricValues.of(CreativeFields.METRICS, cells, after + 7),
        new CreativeScore(
            points == null ? null : points.intValueExact(),
            CreativeScore.State.valueOf((String) cells[12]),
            (BigDecimal) cells[after + 6],
            ((Long) cells[after + 3]).intValue()),
        CreativeMovement.UNKNOWN,
        null,
        (String) cells[13]);
  }
}
