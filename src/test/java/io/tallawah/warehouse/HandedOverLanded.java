package io.tallawah.warehouse;

import static io.tallawah.testing.LandingFixture.record;

import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.CountedClass;
import io.tallawah.ingestion.Handover;
import io.tallawah.shared.Platform;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lands for {@link HandedOverTests}: three days of one account from two connections, in two
 * tenants. In one the second counts from the second day on before the third run; in the other it
 * counts for all days before the second run, and gives them back before the third.
 */
final class HandedOverLanded implements ThreeRuns.Part {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

  /**
   * What the marts held of a tenant after a run.
   *
   * @param facts day, connection and spend
   * @param campaigns the same of campaigns' days
   * @param places day, connection, region and spend
   * @param notCounted day, connection, owner and spend
   * @param account the connection that its account is said to be of
   */
  record Seen(
      List<String> facts,
      List<String> campaigns,
      List<String> places,
      List<String> notCounted,
      List<String> account) {}

  private final LandingFixture fixture;
  private final AccountHandovers handovers;
  private final CountedConnections counted;
  private final Place main;
  private final Place second;
  private final Place lender;
  private final Place borrower;
  private final List<Seen> handed = new ArrayList<>();
  private final List<Seen> lent = new ArrayList<>();
  private List<CountedConnections.Counted> owners = List.of();
  private List<Object> queued = List.of();

  HandedOverLanded(LandingFixture fixture, AccountHandovers handovers, CountedConnections counted) {
    this.fixture = fixture;
    this.handovers = handovers;
    this.counted = counted;
    main = fixture.place("meta");
    second = fixture.connect(main.tenant(), "second", "meta");
    lender = fixture.place("meta");
    borrower = fixture.connect(lender.tenant(), "second", "meta");
  }

  @Override
  public void land(int run) {
    switch (run) {
      case 1 -> {
        for (Place place : List.of(main, second, lender, borrower)) {
          boolean first = place.equals(main) || place.equals(lender);
          place.land(days(first ? 10 : 20, first ? "Saint Ann" : "Portland"));
        }
      }
      case 2 -> give(borrower, null);
      default -> {
        give(second, FIRST.plusDays(1));
        give(lender, null);
        queued = new ArrayList<>(main.dirty());
        queued.addAll(second.dirty());
      }
    }
  }

  @Override
  public void look(int run) {
    handed.add(seen(main));
    lent.add(seen(lender));
    owners = fixture.as(main.tenant(), counted::list);
  }

  /** After each run: the tenant in which some days change hands before the third. */
  List<Seen> handed() {
    return handed;
  }

  /** After each run: the tenant in which all days change hands twice. */
  List<Seen> lent() {
    return lent;
  }

  /** Who counts in the first tenant, as told after the third run. */
  List<CountedConnections.Counted> owners() {
    return owners;
  }

  /** What waited for the third run in the first tenant. */
  List<Object> queued() {
    return queued;
  }

  private void give(Place to, @Nullable LocalDate from) {
    Handover wanted =
        new Handover(
            new Platform("meta"),
            "7",
            EnumSet.allOf(CountedClass.class),
            to.connection().id(),
            from);
    fixture.as(to.tenant(), () -> handovers.make(wanted));
  }

  private Seen seen(Place place) {
    return new Seen(
        rows(place, "m.date_day, d.name, trim_scale(m.spend)", "fact_performance"),
        rows(place, "m.date_day, d.name, trim_scale(m.spend)", "vw_campaign_daily"),
        rows(place, "m.date_day, d.name, m.region_id, trim_scale(m.spend)", "vw_geo_daily"),
        rows(
            place,
            """
            m.date_day, d.name, (select o.name from app.data_source o where o.tenant_id = m.tenant_id
              and o.id = m.owner_connection_id), trim_scale(m.spend)\
            """,
            "not_counted_daily"),
        rows(place, "d.name", "dim_account"));
  }

  private List<String> rows(Place place, String columns, String mart) {
    return fixture
        .superuser()
        .sql(
            """
            select concat_ws(' ', %s) from marts.%s m
            join app.data_source d on d.tenant_id = m.tenant_id and d.id = m.connection_id
            where m.tenant_id = ? order by 1\
            """
                .formatted(columns, mart))
        .param(place.tenant().value())
        .query(String.class)
        .list();
  }

  private static String[] days(int spend, String region) {
    List<String> lines = new ArrayList<>();
    for (int after = 0; after < 3; after++) {
      String day = day(after, spend + after, "");
      lines.add(record("ads_insights", day, 1_795_000_000_123L));
      String place = ", \"country\": \"JM\", \"region\": \"" + region + '"';
      lines.add(
          record("ads_insights_region", day(after, spend + after, place), 1_795_000_000_123L));
    }
    return lines.toArray(String[]::new);
  }

  private static String day(int after, int spend, String more) {
    return """
    {"date_start": "%s", "account_id": "7", "campaign_id": "c", "adset_id": "s", "ad_id": "a", \
    "account_currency": "USD", "spend": %d%s}\
    """
        .formatted(FIRST.plusDays(after), spend, more);
  }
}
