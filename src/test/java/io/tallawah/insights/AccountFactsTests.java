package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.insights.AccountFacts.DayRate;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@InsightsTest
class AccountFactsTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  @Autowired AccountFacts facts;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /** Accounts in dollars and euros; a euro's rate is never told. */
  @Test
  void ratesAreOfCurrenciesThatHaveFiguresInThePeriod() {
    GridScene scene = new GridScene(provisioning, currentTenant);
    scene.fixture().signIn("viewer");
    DateRange withFigures = new DateRange(MONDAY.minusDays(20), GridScene.LAST);
    DateRange before = new DateRange(GridScene.FIRST.minusDays(9), GridScene.FIRST.minusDays(1));

    List<DayRate> found =
        scene.fixture().call(() -> facts.rates(CampaignQuery.REPORTING, withFigures));
    assertThat(found)
        .containsExactly(
            new DayRate("EUR", "JMD", null, null),
            new DayRate("USD", "JMD", new BigDecimal("160.85"), MONDAY));
    assertThat(scene.fixture().call(() -> facts.rates(CampaignQuery.REPORTING, before))).isEmpty();
    assertThat(scene.fixture().call(() -> facts.rates(CampaignQuery.NATIVE, withFigures)))
        .isEmpty();
  }
}
