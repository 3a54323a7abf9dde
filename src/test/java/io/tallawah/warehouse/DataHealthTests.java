package io.tallawah.warehouse;

import static io.tallawah.warehouse.HealthLines.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthCheck.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What Data health tells, over records that real dbt has transformed. */
@IngestionTest
class DataHealthTests {

  @Autowired private ApplicationContext context;
  @Autowired private LandingFixture landing;
  @Autowired private Restatements restatements;
  @Autowired private LandingWarnings warnings;
  @Autowired private HealthChecks checks;
  @Autowired private Freshness freshness;
  @Autowired private RunHistory runs;
  @Autowired private UnmappedPlaces unmapped;

  private HealthLanded landed;

  @BeforeEach
  void land() throws Exception {
    landed = ThreeRuns.in(context).health();
  }

  @Test
  void figuresCanBeReadAsKnownOnADay() {
    assertThat(spendKnownOn(2)).isEqualByComparingTo("15");
    assertThat(spendKnownOn(3)).isEqualByComparingTo("15");
    assertThat(spendKnownOn(4)).isEqualByComparingTo("12.5");
    assertThat(spendKnownOn(20)).isEqualByComparingTo("13");
    assertThat(known(1).getFirst().spendThen()).isZero();
    assertThat(known(4).getFirst().spendNow()).isEqualByComparingTo("13");
    assertThat(as(landed.asKnown(), () -> restatements.since(DAY)))
        .extracting(Restatements.Change::knownOn)
        .containsExactly(DAY.withDayOfMonth(20), DAY.withDayOfMonth(4));
  }

  @Test
  void whatChangesAfterItWasFinalIsMeasured() {
    Restatements.Finality meta = as(landed.late(), () -> restatements.finality(DAY)).getFirst();
    assertThat(meta.deliveryDays()).isEqualTo(3);
    assertThat(meta.days()).isOne();
    assertThat(meta.spendShare()).as("1 of 16").isEqualByComparingTo("0.0625");
  }

  @Test
  void valuesThatAreNoNumberAreCountedWithAnExample() {
    assertThat(as(landed.noNumber(), warnings::unread))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.stream()).isEqualTo("ads_insights");
          assertThat(one.column()).isEqualTo("spend");
          assertThat(one.values()).isOne();
          assertThat(one.example()).isEqualTo("1,234.50");
        });
    assertThat(level(landed.noNumber(), Subject.UNREAD)).isEqualTo(Level.WARN);
  }

  @Test
  void whatCantBeAFigureADayOrACurrencyIsListedAndCountsNowhere() {
    assertThat(landed.scene().believed())
        .containsExactly(
            "2026-10-01 huge USD null 100",
            "2026-10-01 many USD 2 null",
            "2026-10-01 plain USD 10 100",
            "2026-10-01 strange USD 3 100",
            "2028-10-02 soon USD 6 100");
    assertThat(level(landed.scene().unbelievable(), Subject.MIXED_CURRENCY)).isEqualTo(Level.WARN);
    assertThat(as(landed.scene().unbelievable(), warnings::unread))
        .extracting(one ->
            "%s: %s, %d, %.10s".formatted(one.column(), one.reason(), one.values(), one.example()))
        .containsExactly(
            "date_start: no day of facts, 3, 0001-01-01",
            "account_currency: no currency, 1, dollars",
            "date_stop: several days, 1, 2026-10-01",
            "impressions: too large, 1, 1000000000",
            "spend: too large, 1, 1000000000");
  }

  @Test
  void figuresInListsAndObjectsThatAreNoneAreListedWithTheirPlace() {
    assertThat(as(landed.scene().listed(), warnings::unread))
        .extracting(one ->
            "%s: %s, %d, %s".formatted(one.column(), one.reason(), one.values(), one.example()))
        .containsExactlyInAnyOrder(
            "actions: no list, 2, no JSON",
            "actions.purchase: no number, 1, many",
            "action_values: no object, 1, 7",
            "daily_budget: no number, 1, ten",
            "metrics: no object, 1, [1]",
            "metrics.reach: no number, 1, [1]",
            "metrics.spend: no number, 2, NaN");
  }

  @Test
  void aListThatIsNoneTellsNothingRatherThanZero() {
    assertThat(landed.scene().listedConversions())
        .containsExactly("bare 0", "object null", "read 4", "text null", "words null");
  }

  @Test
  void whatLandedBeforeItsStreamWasNamedIsReadThen() {
    assertThat(landed.scene().beforeItsName()).isEmpty();
    assertThat(landed.scene().named()).containsExactly("2026-10-01 late USD 10 100");
    assertThat(landed.scene().namedCampaigns()).containsExactly("Named");
  }

  @Test
  void columnsThatHaveNotLandedAreNamed() {
    assertThat(as(landed.noColumn(), warnings::missing))
        .anySatisfy(one -> {
          assertThat(one.stream()).isEqualTo("ads_insights");
          assertThat(one.columns())
              .containsExactly("action_values", "actions", "inline_link_clicks");
        })
        .anyMatch(one -> one.stream().equals("campaigns") && one.isWholeStream());
    assertThat(level(landed.noColumn(), Subject.MISSING)).isEqualTo(Level.WARN);
  }

  @Test
  void aConnectionMayHaveItsOwnDaysUntilFinal() {
    ConnectionFreshness set = as(landed.own(), freshness::list).getFirst();
    assertThat(set.finalTo())
        .as("of the sync that read days, though campaigns were read ten days later")
        .isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(set.outcomeFinalTo())
        .as("8 days, as the platform has it")
        .isEqualTo(LocalDate.of(2026, 10, 12));
    assertThat(set.isLookbackShort()).isTrue();
    assertThat(level(landed.own(), Subject.LOOKBACK)).isEqualTo(Level.WARN);
  }

  @Test
  void aDayThatCanNotBeIsNoDayThatDataReachTo() {
    assertThat(as(landed.scene().unbelievable(), freshness::list).getFirst().dataTo())
        .isEqualTo(HealthLines.DAY);
  }

  @Test
  void aConnectionThatOnlyGetsFilesIsNeverLate() {
    assertThat(landed.filesAfterTheFirst()).isEqualTo(ConnectionFreshness.State.FILES);
    assertThat(landed.filesLevelAfterTheFirst()).isEqualTo(Level.OK);
    assertThat(as(landed.files(), freshness::list).getFirst().state())
        .isEqualTo(ConnectionFreshness.State.LATE);
    assertThat(level(landed.files(), Subject.CONNECTIONS)).isEqualTo(Level.WARN);
  }

  @Test
  void streamsThatNothingReadsAreNamed() {
    assertThat(landed.unreadLanded().streams())
        .extracting(one -> one.stream() + " " + one.known())
        .containsExactlyInAnyOrder("ads_insights true", "custom_audiences false");
    assertThat(as(landed.unread(), () -> warnings.unregistered(DAY)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.stream()).isEqualTo("custom_audiences");
          assertThat(one.rows()).isOne();
        });
    assertThat(level(landed.unread(), Subject.UNREGISTERED)).isEqualTo(Level.NOTE);
  }

  @Test
  void daysWithoutATotalOfThePlatformsAreNotCalledEqual() {
    assertThat(as(landed.compared(), checks::list))
        .filteredOn(check -> check.subject() == Subject.RECONCILIATION)
        .extracting(HealthCheck::finding)
        .singleElement(InstanceOfAssertFactories.type(HealthCheck.Compared.class))
        .satisfies(found -> {
          assertThat(found.days()).isOne();
          assertThat(found.without()).isOne();
          assertThat(found.different()).isZero();
          assertThat(found.share()).isZero();
        });
  }

  @Test
  void amountsWithoutARateAreAWarningThatNamesTheirCurrency() {
    assertThat(as(landed.asKnown(), checks::list))
        .filteredOn(check -> check.subject() == Subject.RATES)
        .singleElement()
        .satisfies(check -> {
          assertThat(check.level()).isEqualTo(Level.WARN);
          assertThat(check.finding()).isEqualTo(new HealthCheck.Named(List.of("USD")));
        });
  }

  @Test
  void aFailedRunMarksTheFiguresThatStay() {
    assertThat(as(landed.plain(), freshness::standing).isMarked()).isFalse();
    landing
        .superuser()
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, ended_at, status)
            values (?, ?, 'build', now(), now(), 'failed')\
            """)
        .params(landed.plain().tenant().value(), UUID.randomUUID())
        .update();
    assertThat(as(landed.plain(), freshness::standing).isMarked()).isTrue();
    assertThat(as(landed.plain(), freshness::standing).publishedAt()).isNotNull();
    assertThat(as(landed.plain(), checks::list).getFirst().subject()).isEqualTo(Subject.RUNS);
    assertThat(level(landed.plain(), Subject.RUNS)).isEqualTo(Level.ERROR);

    landing
        .superuser()
        .sql(
            """
            insert into ops.publication (tenant_id, version, invocation_id)
            select tenant_id, max(version) + 1, 'by hand' from ops.publication where tenant_id = ? group by 1\
            """)
        .param(landed.plain().tenant().value())
        .update();
    assertThat(as(landed.plain(), freshness::standing).isMarked())
        .as("published since, by hand")
        .isFalse();
  }

  @Test
  void everyModelOfARunHasAnOwner() {
    UUID run = as(landed.own(), () -> runs.latest(1)).getFirst().id();
    assertThat(as(landed.own(), () -> runs.results(run)))
        .filteredOn(one -> one.node().equals("int_restatements"))
        .singleElement()
        .satisfies(one -> assertThat(one.owner()).isEqualTo("data quality"));
    assertThat(as(landed.own(), () -> runs.find(run))).isPresent();
  }

  @Test
  void aTestThatWarnsSaysWhatItFoundAndToEachWhatIsItsOwn() {
    assertThat(warned(landed.elsewhere()))
        .satisfies(one -> {
          assertThat(one.message()).isEqualTo(Phrases.ENGLISH.of("warehouse.test.unmapped_share"));
          assertThat(one.rowsAffected()).isOne();
        });
    assertThat(warned(landed.compared()).rowsAffected()).isZero();
  }

  @Test
  void placesThatAreNoRegionAreListedWithTheirShareOfSpend() {
    assertThat(as(landed.elsewhere(), () -> unmapped.since(DAY, 10)))
        .singleElement()
        .satisfies(place -> {
          assertThat(place.place()).isEqualTo("Atlantis");
          assertThat(place.spend()).isEqualByComparingTo("10");
          assertThat(place.share()).isEqualByComparingTo("1");
          assertThat(place.refused()).as("it is only warned of").isFalse();
        });
  }

  private RunHistory.Result warned(Place place) {
    UUID run = as(place, () -> runs.latest(1)).getFirst().id();
    return as(place, () -> runs.results(run)).stream()
        .filter(one -> "unmapped_share".equals(one.test()) && one.status().equals("warn"))
        .findFirst()
        .orElseThrow();
  }

  private Level level(Place place, Subject subject) {
    return landed.level(place, subject);
  }

  private BigDecimal spendKnownOn(int dayOfOctober) {
    return known(dayOfOctober).getFirst().spendThen();
  }

  private List<Restatements.Known> known(int dayOfOctober) {
    return as(
        landed.asKnown(),
        () -> restatements.asKnownOn(new DateRange(DAY, DAY), DAY.withDayOfMonth(dayOfOctober)));
  }

  private <T> T as(Place place, Callable<T> action) {
    return landing.as(place.tenant(), action);
  }
}
