package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A viewer of a tenant whose ads show pictures and films. */
@InsightsTest
abstract class OnCreatives {

  static final CampaignQuery OCTOBER =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);
  static final CreativeQuery ALL = CreativeQuery.of(OCTOBER);

  @Autowired Creatives creatives;
  @Autowired Campaigns campaigns;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7)).withCreatives();
      new InsightsFixture(provisioning, currentTenant, Marts.days(9, 8)).withCreatives();
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  CreativePage page(CreativeQuery query) {
    return tenant.call(() -> creatives.page(query));
  }

  static BigDecimal spend(CreativeRow row) {
    return Objects.requireNonNull(row.metrics().get("spend"));
  }

  static void assertSame(
      @Nullable BigDecimal actual, @Nullable BigDecimal expected, String metric) {
    if (expected == null) {
      assertThat(actual).as(metric).isNull();
    } else {
      assertThat(actual).as(metric).isEqualByComparingTo(expected);
    }
  }
}
