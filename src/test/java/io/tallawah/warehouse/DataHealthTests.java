package io.tallawah.warehouse;

import static io.tallawah.warehouse.HealthLines.DAY;
import static io.tallawah.warehouse.HealthLines.insight;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.ingestion.LandingResult;
import io.tallawah.shared.DateRange;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What Data health tells, over records that real dbt has transformed. */
@IngestionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataHealthTests {

  @Autowired private LandingFixture landing;
  @Autowired private Warehouse warehouse;
  @Autowired private Restatements restatements;
  @Autowired private LandingWarnings warnings;
  @Autowired private HealthChecks checks;
  @Autowired private Freshness freshness;
  @Autowired private RunHistory runs;

  private Place asKnown;
  private Place late;
  private Place noNumber;
  private Place noColumn;
  private Place own;
  private Place files;
  private ConnectionFreshness.State filesAfterTheFirst;
  private Level filesLevelAfterTheFirst;
  private Place unread;
  private LandingResult unreadLanded;
  private Place compared;
  private Place plain;
  private UnreadScene scene;

  /** A tenant for each test, all transformed by the same two runs. */
  @BeforeAll
  void landAndTransform() {
    landWhatIsRestated();
    landWhatIsIncomplete();
    plain = landing.place("meta");
    plain.land(insight("read", "10", 2));
    own = landing.place("meta");
    own.landWithin("2026-10-01..2026-10-20", insight("read", "10", 21));
    files = landing.place("meta");
    files.landWithin("2026-10-01..2026-10-01", insight("read", "10", 2));
    scene = new UnreadScene(landing);
    transform();
    scene.name();
    filesAfterTheFirst = as(files, freshness::list).getFirst().state();
    filesLevelAfterTheFirst = level(files, Subject.CONNECTIONS);
    files.landWithin("2026-10-01..2026-10-01", insight("read", "11", 3));
    landing
        .superuser()
        .sql(
            """
            update app.data_source set settings = '{"final_days": {"delivery": 5}, "lookback_days": 3}'
            where tenant_id = ?\
            """)
        .param(own.tenant().value())
        .update();
    transform();
  }

  private void landWhatIsRestated() {
    asKnown = landing.place("meta");
    asKnown.landWithin("2026-10-01..2026-10-01", insight("told", "10", 2), insight("gone", "5", 2));
    asKnown.landWithin("2026-10-01..2026-10-01", insight("told", "12.50", 4));
    asKnown.landWithin("2026-10-01..2026-10-01", insight("told", "13", 20));
    late = landing.place("meta");
    late.landWithin("2026-10-01..2026-10-01", insight("told", "12", 2));
    late.landWithin("2026-10-01..2026-10-01", insight("told", "15", 5));
    late.landWithin("2026-10-01..2026-10-01", insight("told", "16", 9));
    late.landWithin("2026-10-01..2026-10-01", insight("told", "16", 12));
  }

  private void landWhatIsIncomplete() {
    noNumber = landing.place("meta");
    noNumber.land(insight("read", "10", 2), insight("unread", "1,234.50", 2));
    noColumn = landing.place("meta");
    noColumn.land(insight("read", "10", 2));
    landing
        .superuser()
        .sql(
            "alter table %s.ads_insights drop column inline_link_clicks"
                .formatted(noColumn.connection().schema()))
        .update();
    unread = landing.place("meta");
    unreadLanded =
        unread.land(
            insight("read", "10", 2),
            LandingFixture.record("custom_audiences", "{\"id\": \"1\"}", 1_790_000_000_000L));
    compared = landing.place("meta");
    compared.land(
        insight("compared", "10", 2),
        insight("without", "7", 2).replace("\"account_id\": \"1\"", "\"account_id\": \"9\""),
        LandingFixture.record(
            "account_insights",
            "{\"date_start\": \"%s\", \"account_id\": \"1\", \"account_currency\": \"USD\", \"spend\": 10}"
                .formatted(DAY),
            1_790_000_000_000L));
  }

  @Test
  void figuresCanBeReadAsKnownOnADay() {
    assertThat(spendKnownOn(2)).isEqualByComparingTo("15");
    assertThat(spendKnownOn(3)).isEqualByComparingTo("15");
    assertThat(spendKnownOn(4)).isEqualByComparingTo("12.5");
    assertThat(spendKnownOn(20)).isEqualByComparingTo("13");
    assertThat(known(1).getFirst().spendThen()).isZero();
    assertThat(known(4).getFirst().spendNow()).isEqualByComparingTo("13");
    assertThat(as(asKnown, () -> restatements.since(DAY)))
        .extracting(Restatements.Change::knownOn)
        .containsExactly(DAY.withDayOfMonth(20), DAY.withDayOfMonth(4));
  }

  @Test
  void whatChangesAfterItWasFinalIsMeasured() {
    Restatements.Finality meta = as(late, () -> restatements.finality(DAY)).getFirst();
    assertThat(meta.deliveryDays()).isEqualTo(3);
    assertThat(meta.days()).isOne();
    assertThat(meta.spendShare()).as("1 of 16").isEqualByComparingTo("0.0625");
  }

  @Test
  void valuesThatAreNoNumberAreCountedWithAnExample() {
    assertThat(as(noNumber, warnings::unread))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.stream()).isEqualTo("ads_insights");
          assertThat(one.column()).isEqualTo("spend");
          assertThat(one.values()).isOne();
          assertThat(one.example()).isEqualTo("1,234.50");
        });
    assertThat(level(noNumber, Subject.UNREAD)).isEqualTo(Level.WARN);
  }

  @Test
  void whatCantBeAFigureADayOrACurrencyIsListedAndCountsNowhere() {
    assertThat(scene.believed())
        .containsExactly(
            "2026-10-01 huge USD null 100",
            "2026-10-01 many USD 2 null",
            "2026-10-01 plain USD 10 100",
            "2026-10-01 strange USD 3 100",
            "2028-10-02 soon USD 6 100");
    assertThat(level(scene.unbelievable(), Subject.MIXED_CURRENCY)).isEqualTo(Level.WARN);
    assertThat(as(scene.unbelievable(), warnings::unread))
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
    assertThat(as(scene.listed(), warnings::unread))
        .extracting(one ->
            "%s: %s, %d, %s".formatted(one.column(), one.reason(), one.values(), one.example()))
        .containsExactlyInAnyOrder(
            "actions: no list, 1, {\"value\": 3, \"action_type\": \"purchase\"}",
            "actions.purchase: no number, 1, many",
            "action_values: no object, 1, 7",
            "daily_budget: no number, 1, ten",
            "metrics: no object, 1, [1]",
            "metrics.reach: no number, 1, [1]",
            "metrics.spend: no number, 2, NaN");
  }

  @Test
  void whatLandedBeforeItsStreamWasNamedIsReadThen() {
    assertThat(scene.beforeItsName()).isEmpty();
    assertThat(scene.named()).containsExactly("2026-10-01 late USD 10 100");
    assertThat(scene.namedCampaigns()).containsExactly("Named");
  }

  @Test
  void columnsThatHaveNotLandedAreNamed() {
    assertThat(as(noColumn, warnings::missing))
        .anySatisfy(one -> {
          assertThat(one.stream()).isEqualTo("ads_insights");
          assertThat(one.columns()).containsExactly("inline_link_clicks");
        })
        .anyMatch(one -> one.stream().equals("campaigns") && one.isWholeStream());
    assertThat(level(noColumn, Subject.MISSING)).isEqualTo(Level.WARN);
  }

  @Test
  void aConnectionMayHaveItsOwnDaysUntilFinal() {
    ConnectionFreshness set = as(own, freshness::list).getFirst();
    assertThat(set.finalTo()).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(set.isLookbackShort()).isTrue();
    assertThat(level(own, Subject.LOOKBACK)).isEqualTo(Level.WARN);
  }

  @Test
  void aConnectionThatOnlyGetsFilesIsNeverLate() {
    assertThat(filesAfterTheFirst).isEqualTo(ConnectionFreshness.State.FILES);
    assertThat(filesLevelAfterTheFirst).isEqualTo(Level.OK);
    assertThat(as(files, freshness::list).getFirst().state())
        .isEqualTo(ConnectionFreshness.State.LATE);
    assertThat(level(files, Subject.CONNECTIONS)).isEqualTo(Level.WARN);
  }

  @Test
  void streamsThatNothingReadsAreNamed() {
    assertThat(unreadLanded.streams())
        .extracting(one -> one.stream() + " " + one.known())
        .containsExactlyInAnyOrder("ads_insights true", "custom_audiences false");
    assertThat(as(unread, () -> warnings.unregistered(DAY)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.stream()).isEqualTo("custom_audiences");
          assertThat(one.rows()).isOne();
        });
    assertThat(level(unread, Subject.UNREGISTERED)).isEqualTo(Level.NOTE);
  }

  @Test
  void daysWithoutATotalOfThePlatformsAreNotCalledEqual() {
    assertThat(as(compared, checks::list))
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
  void aFailedRunMarksTheFiguresThatStay() {
    assertThat(as(plain, freshness::standing).isMarked()).isFalse();
    landing
        .superuser()
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, ended_at, status)
            values (?, ?, 'build', now(), now(), 'failed')\
            """)
        .params(plain.tenant().value(), UUID.randomUUID())
        .update();
    assertThat(as(plain, freshness::standing).isMarked()).isTrue();
    assertThat(as(plain, freshness::standing).publishedAt()).isNotNull();
    assertThat(as(plain, checks::list).getFirst().subject()).isEqualTo(Subject.RUNS);
    assertThat(level(plain, Subject.RUNS)).isEqualTo(Level.ERROR);
  }

  @Test
  void everyModelOfARunHasAnOwner() {
    UUID run = as(own, () -> runs.latest(1)).getFirst().id();
    assertThat(as(own, () -> runs.results(run)))
        .filteredOn(one -> one.node().equals("int_restatements"))
        .singleElement()
        .satisfies(one -> assertThat(one.owner()).isEqualTo("data quality"));
    assertThat(as(own, () -> runs.find(run))).isPresent();
  }

  private void transform() {
    RunResult result = warehouse.transform(TransformRequest.queued(), RunListener.SILENT);
    assertThat(result.succeeded()).as("%s", result).isTrue();
  }

  private Level level(Place place, Subject subject) {
    return as(place, checks::list).stream()
        .filter(check -> check.subject() == subject)
        .map(HealthCheck::level)
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal spendKnownOn(int dayOfOctober) {
    return known(dayOfOctober).getFirst().spendThen();
  }

  private List<Restatements.Known> known(int dayOfOctober) {
    return as(
        asKnown,
        () -> restatements.asKnownOn(new DateRange(DAY, DAY), DAY.withDayOfMonth(dayOfOctober)));
  }

  private <T> T as(Place place, Callable<T> action) {
    return landing.as(place.tenant(), action);
  }
}
