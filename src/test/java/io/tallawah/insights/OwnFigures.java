package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service says beside what the test's own SQL sums up. */
final class OwnFigures {

  static final List<String> MONEY = List.of("spend", "conversion_value");

  private static final List<String> ADDED =
      List.of(
          "spend",
          "conversion_value",
          "impressions",
          "clicks",
          "link_clicks",
          "conversions",
          "video_plays");

  private OwnFigures() {}

  /** All figures of a row, or none where there is no row. */
  static void assertFigures(String state, MetricValues shown, OwnSums.@Nullable Row row) {
    for (String figure : ADDED) {
      assertSame(
          state + " " + figure, shown.get(figure), row == null ? null : row.figures().get(figure));
    }
    assertSame(
        state + " reach", shown.get("reach"), row == null ? null : row.figures().get("reach"));
    OwnSums.QUOTIENTS
        .keySet()
        .forEach(name ->
            assertQuotient(
                state + " " + name,
                shown.get(name),
                row == null ? null : row.figures().get(name + "_above"),
                row == null ? null : row.figures().get(name + "_below")));
  }

  /** Of the days of the rows' campaigns, of platforms that tell both of what is summed. */
  private static void assertQuotients(String state, MetricValues shown, List<OwnSums.Row> rows) {
    OwnSums.QUOTIENTS.forEach((name, sides) -> {
      List<OwnSums.Row> telling =
          rows.stream()
              .filter(row ->
                  sides.stream()
                      .allMatch(side ->
                          rows.stream()
                              .filter(other -> other.platform().equals(row.platform()))
                              .anyMatch(other -> other.figures().get(side) != null)))
              .toList();
      assertQuotient(
          state + " total " + name,
          shown.get(name),
          sum(telling, name + "_above_of_all"),
          sum(telling, name + "_below_of_all"));
    });
  }

  /** What spend and CTR changed by. */
  static void assertDelta(String state, MetricValues now, Compared compared) {
    BigDecimal one = now.get("spend");
    BigDecimal other = compared.previous().get("spend");
    Delta delta = compared.delta("spend");
    if (one != null && other != null && other.compareTo(BigDecimal.ONE) >= 0) {
      assertClose(
          state + " change",
          delta.change(),
          one.subtract(other).divide(other, MathContext.DECIMAL128));
    }
    if (one != null && one.signum() > 0 && other == null) {
      assertThat(delta.kind()).as(state).isEqualTo(Delta.Kind.NEW);
    }
    BigDecimal rate = now.get("ctr");
    BigDecimal earlier = compared.previous().get("ctr");
    if (rate != null && earlier != null) {
      assertClose(state + " points", compared.delta("ctr").change(), rate.subtract(earlier));
    }
  }

  /** Totals of rows in the days asked for; as {@link #assertSums} says. */
  static void assertTotals(
      String state, List<CampaignTotals> totals, Collection<OwnSums.Row> rows) {
    Map<String, MetricValues> shown = new LinkedHashMap<>();
    totals.forEach(one -> shown.put(one.currency(), one.metrics()));
    assertSums(state, shown, totals.stream().anyMatch(CampaignTotals::withoutRate), rows);
  }

  /** Totals of rows in the days compared with. */
  static void assertBefore(
      String state, List<CampaignTotals> totals, Collection<OwnSums.Row> rows) {
    Map<String, MetricValues> shown = new LinkedHashMap<>();
    for (CampaignTotals one : totals) {
      Compared compared = one.compared();
      assertThat(compared).as(state).isNotNull();
      if (compared != null) {
        shown.put(one.currency(), compared.previous());
      }
    }
    assertSums(state, shown, rows.stream().anyMatch(OwnFigures::lacksRate), rows);
  }

  /** Every day of the facts has spend, so what has none lacks a rate. */
  static boolean lacksRate(OwnSums.Row row) {
    return row.figures().get("spend") == null;
  }

  /** Where no rate is missing there is one total per currency, of everything; reach is silent. */
  private static void assertSums(
      String state, Map<String, MetricValues> shown, boolean gap, Collection<OwnSums.Row> rows) {
    shown.forEach((currency, metrics) -> {
      assertThat(metrics.get("reach")).as(state).isNull();
      if (!gap) {
        List<OwnSums.Row> own =
            rows.stream().filter(row -> row.key().endsWith("/" + currency)).toList();
        for (String figure : ADDED) {
          assertSame(state + " total " + figure, metrics.get(figure), sum(own, figure));
        }
        assertQuotients(state, metrics, own);
      }
    });
    for (String figure : ADDED) {
      if (!gap || !MONEY.contains(figure)) {
        BigDecimal all = null;
        for (MetricValues metrics : shown.values()) {
          all = Sums.plus(all, metrics.get(figure));
        }
        assertSame(state + " all " + figure, all, sum(rows, figure));
      }
    }
  }

  private static @Nullable BigDecimal sum(Collection<OwnSums.Row> rows, String figure) {
    BigDecimal sum = null;
    for (OwnSums.Row row : rows) {
      sum = Sums.plus(sum, row.figures().get(figure));
    }
    return sum;
  }

  private static void assertQuotient(
      String state,
      @Nullable BigDecimal shown,
      @Nullable BigDecimal over,
      @Nullable BigDecimal under) {
    if (over == null || under == null || under.signum() == 0) {
      assertThat(shown).as(state).isNull();
    } else {
      assertClose(state, shown, over.divide(under, MathContext.DECIMAL128));
    }
  }

  /** Equal amounts, or neither there. */
  static void assertSame(String state, @Nullable BigDecimal shown, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(shown).as(state).isNull();
    } else {
      assertThat(shown).as(state).isEqualByComparingTo(expected);
    }
  }

  static void assertClose(String state, @Nullable BigDecimal shown, BigDecimal expected) {
    assertThat(shown).as(state).isNotNull();
    assertThat(expected.subtract(shown == null ? BigDecimal.ZERO : shown).abs())
        .as(state)
        .isLessThan(new BigDecimal("0.000000001"));
  }

  /** As {@link OwnSums} calls a row. */
  static String key(CampaignRow row) {
    CampaignKey key = row.key();
    List<String> parts =
        new ArrayList<>(List.of(key.platform(), key.accountId(), key.campaignId()));
    if (key.adsetId() != null) {
      parts.add(key.adsetId());
    }
    if (key.adId() != null) {
      parts.add(key.adId());
    }
    parts.add(key.currency());
    return String.join("/", parts);
  }
}
