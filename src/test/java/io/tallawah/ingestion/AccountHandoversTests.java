package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The first to land an account owns it, until somebody says otherwise. */
@IngestionTest
@RecordApplicationEvents
class AccountHandoversTests {

  private static final long NOW = 1_795_000_000_123L;
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @Autowired private LandingFixture fixture;
  @Autowired private AccountHandovers handovers;
  @Autowired private ApplicationEvents events;

  private Place main;
  private Place second;

  @BeforeEach
  void threeDaysOfAnAccountFromTwoConnections() {
    main = fixture.place("meta");
    second = fixture.connect(main.tenant(), "second", "meta");
    for (Place place : List.of(main, second)) {
      place.land(day("7", 0), day("7", 1), day("7", 2), day("8", 0));
      place.clearQueue();
    }
    main.clearQueue(); // the second's landing may have added to it
  }

  @Test
  void fromADayOnAnotherConnectionCounts() {
    assertThat(give(second, FIRST.plusDays(1))).isTrue();

    assertThat(owners()).containsExactly("main (,2026-11-02)", "second [2026-11-02,)");
    assertThat(owners("8")).containsExactly("main (,)");
  }

  @Test
  void theDaysThatChangeHandsAreComputedAgainForBothAndNoOthers() {
    give(second, FIRST.plusDays(1));

    assertThat(main.dirty()).containsOnly("2026-11-02 ownership", "2026-11-03 ownership");
    assertThat(second.dirty()).containsOnly("2026-11-02 ownership", "2026-11-03 ownership");
    main.clearQueue();
    second.clearQueue();

    give(main, FIRST.plusDays(2));

    assertThat(owners())
        .containsExactly(
            "main (,2026-11-02)", "second [2026-11-02,2026-11-03)", "main [2026-11-03,)");
    assertThat(main.dirty()).containsOnly("2026-11-03 ownership");
    assertThat(second.dirty()).containsOnly("2026-11-03 ownership");
  }

  @Test
  void allDaysCanChangeHandsAtOnce() {
    give(second, FIRST.plusDays(1));
    main.clearQueue();
    second.clearQueue();

    assertThat(give(second, null)).isTrue();

    assertThat(owners()).containsExactly("second (,)");
    assertThat(main.dirty()).containsOnly("2026-11-01 ownership");
    assertThat(second.dirty()).containsOnly("2026-11-01 ownership");
  }

  @Test
  void theSameAgainChangesNothing() {
    give(second, FIRST.plusDays(1));
    main.clearQueue();
    second.clearQueue();

    assertThat(give(second, FIRST.plusDays(1))).isFalse();
    assertThat(give(second, FIRST.plusDays(2))).isFalse();
    assertThat(give(main, null)).isTrue();
    assertThat(audited()).hasSize(2);
    second.clearQueue();
    assertThat(give(main, FIRST)).isFalse();
    assertThat(second.dirty()).isEmpty();
  }

  @Test
  void daysOfWhichNothingHasLandedLetTheNewestTellWhoseTheAccountIs() {
    give(second, FIRST.plusDays(30));

    assertThat(owners()).containsExactly("main (,2026-12-01)", "second [2026-12-01,)");
    assertThat(main.dirty().size() + second.dirty().size()).isOne();
    assertThat(List.of(main.dirty(), second.dirty())).contains(List.of("2026-11-03 ownership"));
  }

  @Test
  void otherPlatformsAreLeftAlone() {
    Place google = fixture.connect(main.tenant(), "other", "google");
    google.land(
        record(
            "ad_group_ad_legacy",
            "{\"customer.id\": \"7\", \"segments.date\": \"2026-11-02\"}",
            NOW));
    google.clearQueue();

    give(second, null);

    assertThat(google.dirty()).isEmpty();
  }

  @Test
  void rowsThatNobodyOwnsAreLeftAlone() {
    assertThat(give(second, null, EnumSet.of(CountedClass.GEOGRAPHY))).isFalse();
    assertThat(owners()).containsExactly("main (,)");
  }

  @Test
  void figuresByPlaceChangeHandsByThemselvesOrTogether() {
    main.land(
        record(
            "ads_insights_region", "{\"account_id\": \"7\", \"date_start\": \"2026-11-01\"}", NOW));

    give(second, FIRST, EnumSet.of(CountedClass.GEOGRAPHY));
    assertThat(owned("geography", "7"))
        .containsExactly("main (,2026-11-01)", "second [2026-11-01,)");
    assertThat(owners()).containsExactly("main (,)");

    give(second, null, EnumSet.allOf(CountedClass.class));
    assertThat(owned("geography", "7")).allMatch(one -> one.startsWith("second"));
    assertThat(owners()).containsExactly("second (,)");
  }

  @Test
  void aConnectionOfAnotherPlatformOrTenantIsRefusedAtItsField() {
    Place google = fixture.connect(main.tenant(), "other", "google");
    Place stranger = fixture.place("meta");

    for (Place place : List.of(google, stranger)) {
      assertThatThrownBy(() -> give(place, null))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refusal -> assertThat(refusal.field()).isEqualTo("connection"));
    }
    assertThat(owners()).containsExactly("main (,)");
    assertThat(audited()).isEmpty();
  }

  @Test
  void aConnectionThatNeverLandedTheAccountIsRefusedUntilItDoes() {
    Place third = fixture.connect(main.tenant(), "third", "meta");
    third.land(day("8", 0));

    assertThatThrownBy(() -> give(third, FIRST))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("connection");
              assertThat(refusal.getMessage())
                  .isEqualTo("The connection “third” has never landed the account 7.");
            });
    assertThat(owners()).containsExactly("main (,)");
    assertThat(audited()).isEmpty();

    third.land(day("act_7", 0));
    assertThat(give(third, FIRST)).isTrue();
  }

  @Test
  void whoOwnedWhichDaysIsLoggedBeforeAndAfter() {
    give(second, FIRST.plusDays(1));

    assertThat(audited())
        .extracting(AuditEvent::subject, AuditEvent::before, AuditEvent::after)
        .containsExactly(
            tuple(
                "meta 7",
                Map.of("performance", List.of("main")),
                Map.of("performance", List.of("main to 2026-11-01", "second from 2026-11-02"))));
  }

  @Test
  void whateverIsSaidEveryDayHasOneOwner() {
    Place third = fixture.connect(main.tenant(), "third", "meta");
    third.land(day("7", 0));
    List<Place> places = List.of(main, second, third);
    Place[] model = new Place[40];
    Arrays.fill(model, main);
    Random chance = new Random(7);
    for (int act = 0; act < 60; act++) {
      Place to = places.get(chance.nextInt(places.size()));
      int from = chance.nextInt(-1, model.length);
      give(to, from < 0 ? null : FIRST.plusDays(from));
      Arrays.fill(model, Math.max(0, from), model.length, to);
      assertThat(byDay(model.length))
          .as("after act %s", act)
          .isEqualTo(Arrays.stream(model).map(place -> place.connection().name()).toList());
    }
    assertThat(
            fixture
                .superuser()
                .sql(
                    """
                    select range_agg(days) = '{(,)}' from app.account_source
                    where tenant_id = ? and account_id = '7'\
                    """)
                .param(main.tenant().value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private boolean give(Place to, @Nullable LocalDate from) {
    return give(to, from, EnumSet.of(CountedClass.PERFORMANCE));
  }

  private boolean give(Place to, @Nullable LocalDate from, Set<CountedClass> classes) {
    Handover wanted = new Handover(new Platform("meta"), "7", classes, to.connection().id(), from);
    return fixture.as(main.tenant(), () -> handovers.make(wanted));
  }

  private List<AuditEvent> audited() {
    return events.stream(AuditEvent.class)
        .filter(one -> one.action().equals("account.handed_over"))
        .toList();
  }

  private List<String> owners() {
    return owners("7");
  }

  private List<String> owners(String account) {
    return owned("performance", account);
  }

  private List<String> owned(String rows, String account) {
    return fixture
        .superuser()
        .sql(
            """
            select d.name || ' ' || s.days
            from (
              select tenant_id, connection_id, unnest(range_agg(days)) as days from app.account_source
              where tenant_id = ? and stream_class = ? and account_id = ? group by 1, 2
            ) s
            join app.data_source d on d.tenant_id = s.tenant_id and d.id = s.connection_id
            order by s.days\
            """)
        .params(main.tenant().value(), rows, account)
        .query(String.class)
        .list();
  }

  private List<String> byDay(int days) {
    return fixture
        .superuser()
        .sql(
            """
            select d.name from generate_series(0, ?) n
            join app.account_source s on s.days @> date '2026-11-01' + n
            join app.data_source d on d.tenant_id = s.tenant_id and d.id = s.connection_id
            where s.tenant_id = ? and s.stream_class = 'performance' and s.account_id = '7' order by n\
            """)
        .params(days - 1, main.tenant().value())
        .query(String.class)
        .list();
  }

  private static String day(String account, int after) {
    return record(
        "ads_insights",
        "{\"account_id\": \"%s\", \"date_start\": \"%s\", \"spend\": 1.5}"
            .formatted(account, FIRST.plusDays(after)),
        NOW);
  }
}
