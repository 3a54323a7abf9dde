package io.tallawah.warehouse;

import static io.tallawah.warehouse.AccountDaysLanded.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.AccountFacts.OtherZone;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What is told of accounts and their days: totals that differ, and whose days they are; real dbt.
 */
@IngestionTest
class AccountDaysTests {

  @Autowired private ApplicationContext context;
  @Autowired private LandingFixture landing;
  @Autowired private Reconciliation reconciliation;
  @Autowired private HealthChecks checks;

  private AccountDaysLanded landed;

  @BeforeEach
  void land() throws Exception {
    landed = ThreeRuns.in(context).days();
  }

  @Test
  void adsThatDifferFromThePlatformsTotalAreListedByAccountAndDay() {
    assertThat(landing.as(landed.differing().tenant(), () -> reconciliation.differences(10)))
        .extracting(one ->
            "%s %s %s %s: %s of %s, %s"
                .formatted(
                    one.day(),
                    one.platform(),
                    one.accountId(),
                    one.currency(),
                    one.facts().stripTrailingZeros().toPlainString(),
                    one.control().stripTrailingZeros().toPlainString(),
                    one.difference().stripTrailingZeros().toPlainString()))
        .containsExactly(
            "2026-10-01 google 200 USD: 10 of 9.99, 0.01",
            "2026-10-01 meta 100 USD: 10 of 12.5, -2.5",
            "2026-10-01 tiktok 300 USD: 10 of 10.01, -0.01");
    assertThat(landing.as(landed.differing().tenant(), reconciliation::accounts))
        .extracting(one ->
            "%s %d %d %d".formatted(one.platform(), one.equal(), one.different(), one.noControl()))
        .as("LinkedIn tells no total of an account")
        .containsExactly("google 0 1 0", "meta 0 1 0", "tiktok 0 1 0", "linkedin 0 0 1");
  }

  @Test
  void theCheckCountsThem() {
    assertThat(landing.as(landed.differing().tenant(), checks::list))
        .filteredOn(check -> check.subject() == HealthCheck.Subject.RECONCILIATION)
        .singleElement()
        .satisfies(check -> {
          assertThat(check.level()).as("2.52 of 32.50").isEqualTo(HealthCheck.Level.ERROR);
          assertThat(check.finding())
              .isInstanceOfSatisfying(
                  HealthCheck.Compared.class,
                  found -> {
                    assertThat(found.days()).isEqualTo(3);
                    assertThat(found.different()).isEqualTo(3);
                    assertThat(found.without()).isOne();
                  });
        });
  }

  @Test
  void anAdvertisersDaysAreOfTheZoneThatItsRecordTells() {
    AccountDaysLanded.Told west = landed.toldOfWest().getFirst();
    assertThat(west.zones()).containsExactly(new OtherZone("Etc/GMT+8", 1));
    assertThat(west.days()).containsExactly(DAY + " Etc/GMT+8");
    assertThat(west.finalTo())
        .as("read on the fourth there, four days before")
        .isEqualTo(DAY.minusDays(1));

    AccountDaysLanded.Told east = landed.toldOfEast().getFirst();
    assertThat(east.zones()).containsExactly(new OtherZone("Asia/Tokyo", 1));
    assertThat(east.days()).containsExactly(DAY + " Asia/Tokyo");
    assertThat(east.finalTo()).as("read on the fifth there").isEqualTo(DAY);
  }

  @Test
  void anAdvertiserWhoseRecordTellsTheTenantsZoneIsNoMoreWarnedOf() {
    AccountDaysLanded.Told after = landed.toldOfEast().get(1);
    assertThat(after.zones()).isEmpty();
    assertThat(after.days()).isEqualTo(List.of(DAY + " America/Jamaica"));
    assertThat(landed.toldOfWest().get(1)).isEqualTo(landed.toldOfWest().getFirst());
  }
}
