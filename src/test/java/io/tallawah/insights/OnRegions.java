package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A viewer of a tenant whose campaigns are told by place, and what its places add up to. */
@InsightsTest
abstract class OnRegions {

  static final CampaignQuery OCTOBER =
      CampaignQuery.of(InsightsFixture.MONTH).withCurrency(CampaignQuery.NATIVE);
  static final RegionQuery ALL = RegionQuery.of(OCTOBER);
  static final List<String> SUMS =
      List.of("spend", "impressions", "clicks", "link_clicks", "conversions", "conversion_value");

  @Autowired Regions regions;
  @Autowired Campaigns campaigns;
  @Autowired RegionQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7));
      UUID id = shared.people().tenant().value();
      Marts.rate(dbt(), id, new BigDecimal("157.123456"), LocalDate.of(2026, 10, 5));
      PlaceMarts.fill(dbt(), id);
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  RegionPage page(RegionQuery query) {
    return tenant.call(() -> regions.page(query));
  }

  static RegionRow row(List<RegionRow> rows, String id, String currency) {
    return rows.stream()
        .filter(row -> row.region().id().equals(id))
        .filter(row -> row.currency().equals(currency))
        .findFirst()
        .orElseThrow();
  }

  static Map<String, MetricValues> totals(RegionPage page) {
    return page.totals().stream()
        .collect(Collectors.toMap(RegionTotals::currency, RegionTotals::metrics));
  }

  Map<String, MetricValues> grid(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query)).totals().stream()
        .collect(Collectors.toMap(CampaignTotals::currency, CampaignTotals::metrics));
  }

  static Map<String, BigDecimal> sums(List<RegionRow> rows, String metric) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (RegionRow row : new ArrayList<>(rows)) {
      BigDecimal value = row.metrics().get(metric);
      if (value != null) {
        sums.merge(row.currency(), value, BigDecimal::add);
      }
    }
    return sums;
  }

  static void assertSame(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).isEqualByComparingTo(expected);
    }
  }

  static void assertClose(@Nullable BigDecimal actual, BigDecimal expected) {
    assertThat(Objects.requireNonNull(actual).subtract(expected).abs())
        .isLessThan(new BigDecimal("0.0000001"));
  }

  static javax.sql.DataSource dbt() {
    return InsightsTest.OwnDatabase.DATABASE.dbt();
  }
}
