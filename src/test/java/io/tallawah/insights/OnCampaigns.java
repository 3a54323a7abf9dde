package io.tallawah.insights;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A viewer of a tenant with 120 campaigns, and the rows of their days to sum up. */
@InsightsTest
abstract class OnCampaigns {

  static final CampaignQuery ALL =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);

  @Autowired Campaigns campaigns;
  @Autowired CampaignQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(120, 7));
      new InsightsFixture(provisioning, currentTenant, Marts.days(25, 8)); // somebody else's
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query));
  }

  List<Marts.Day> days(Predicate<Marts.Day> wanted) {
    return tenant.days().stream().filter(wanted).toList();
  }

  /** The sum of what is reported; null when nothing is. */
  static @Nullable BigDecimal sum(
      List<Marts.Day> days, Function<Marts.Day, @Nullable BigDecimal> figure) {
    BigDecimal sum = null;
    for (Marts.Day day : days) {
      BigDecimal value = figure.apply(day);
      if (value != null) {
        sum = sum == null ? value : sum.add(value);
      }
    }
    return sum;
  }
}
