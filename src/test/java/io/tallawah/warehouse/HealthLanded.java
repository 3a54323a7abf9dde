package io.tallawah.warehouse;

import static io.tallawah.warehouse.HealthLines.DAY;
import static io.tallawah.warehouse.HealthLines.insight;

import io.tallawah.ingestion.LandingResult;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthCheck.Subject;
import org.jspecify.annotations.Nullable;

/** What lands for {@link DataHealthTests}, a tenant for each test: before the first two runs. */
final class HealthLanded implements ThreeRuns.Part {

  private static final String WINDOW = "2026-10-01..2026-10-01";

  private final LandingFixture landing;
  private final Freshness freshness;
  private final HealthChecks checks;
  private final Place asKnown;
  private final Place late;
  private final Place noNumber;
  private final Place noColumn;
  private final Place own;
  private final Place files;
  private final Place unread;
  private final Place compared;
  private final Place plain;
  private final Place elsewhere;
  private final LandingResult unreadLanded;
  private final UnreadScene scene;
  private ConnectionFreshness.@Nullable State filesAfterTheFirst;
  private @Nullable Level filesLevelAfterTheFirst;

  HealthLanded(LandingFixture landing, Freshness freshness, HealthChecks checks) {
    this.landing = landing;
    this.freshness = freshness;
    this.checks = checks;
    asKnown = landing.place("meta");
    late = landing.place("meta");
    noNumber = landing.place("meta");
    noColumn = landing.place("meta");
    unread = landing.place("meta");
    compared = landing.place("meta");
    plain = landing.place("meta");
    elsewhere = landing.place("meta");
    own = landing.place("meta");
    files = landing.place("meta");
    unreadLanded =
        unread.land(
            insight("read", "10", 2),
            LandingFixture.record("custom_audiences", "{\"id\": \"1\"}", 1_790_000_000_000L));
    scene = new UnreadScene(landing);
  }

  @Override
  public void land(int run) {
    if (run == 1) {
      landWhatIsRestated();
      landWhatIsIncomplete();
      plain.land(insight("read", "10", 2));
      elsewhere.land(insight("read", "10", 2), HealthLines.place("read", "Atlantis"));
      own.landWithin("2026-10-01..2026-10-20", insight("read", "10", 21));
      files.landWithin(WINDOW, insight("read", "10", 2));
    } else if (run == 2) {
      scene.name();
      files.landWithin(WINDOW, insight("read", "11", 3));
      own.land(HealthLines.record("campaigns", "{\"id\": \"2\", \"account_id\": \"1\"}", 30));
      landing
          .superuser()
          .sql(
              """
              update app.data_source set settings = '{"final_days": {"delivery": 5}, "lookback_days": 3}'
              where tenant_id = ?\
              """)
          .param(own.tenant().value())
          .update();
    }
  }

  @Override
  public void look(int run) {
    if (run == 1) {
      filesAfterTheFirst = landing.as(files.tenant(), freshness::list).getFirst().state();
      filesLevelAfterTheFirst = level(files, Subject.CONNECTIONS);
    }
  }

  /** What the check of a subject says of a tenant now. */
  Level level(Place place, Subject subject) {
    return landing.as(place.tenant(), checks::list).stream()
        .filter(check -> check.subject() == subject)
        .map(HealthCheck::level)
        .findFirst()
        .orElseThrow();
  }

  /** Told on four days, once with an ad that is gone the next time. */
  Place asKnown() {
    return asKnown;
  }

  /** Told again after it was final. */
  Place late() {
    return late;
  }

  /** With a value that is no number. */
  Place noNumber() {
    return noNumber;
  }

  /** Without a column. */
  Place noColumn() {
    return noColumn;
  }

  /** With days until final, and a look-back, of its own. */
  Place own() {
    return own;
  }

  /** Which only gets files: one, and a second after a first run. */
  Place files() {
    return files;
  }

  ConnectionFreshness.@Nullable State filesAfterTheFirst() {
    return filesAfterTheFirst;
  }

  @Nullable Level filesLevelAfterTheFirst() {
    return filesLevelAfterTheFirst;
  }

  /** With a stream that nothing reads. */
  Place unread() {
    return unread;
  }

  LandingResult unreadLanded() {
    return unreadLanded;
  }

  /** With a day that has the platform's own total, and one that hasn't. */
  Place compared() {
    return compared;
  }

  /** With nothing to be said of it. */
  Place plain() {
    return plain;
  }

  /** With all its spend in a place that is no region. */
  Place elsewhere() {
    return elsewhere;
  }

  UnreadScene scene() {
    return scene;
  }

  private void landWhatIsRestated() {
    asKnown.landWithin(WINDOW, insight("told", "10", 2), insight("gone", "5", 2));
    asKnown.landWithin(WINDOW, insight("told", "12.50", 4));
    asKnown.landWithin(WINDOW, insight("told", "13", 20));
    late.landWithin(WINDOW, insight("told", "12", 2));
    late.landWithin(WINDOW, insight("told", "15", 5));
    late.landWithin(WINDOW, insight("told", "16", 9));
    late.landWithin(WINDOW, insight("told", "16", 12));
  }

  private void landWhatIsIncomplete() {
    noNumber.land(insight("read", "10", 2), insight("unread", "1,234.50", 2));
    noColumn.land(insight("read", "10", 2));
    landing
        .superuser()
        .sql(
            "alter table %s.ads_insights drop column inline_link_clicks"
                .formatted(noColumn.connection().schema()))
        .update();
    compared.land(
        insight("compared", "10", 2),
        insight("without", "7", 2).replace("\"account_id\": \"1\"", "\"account_id\": \"9\""),
        LandingFixture.record(
            "account_insights",
            "{\"date_start\": \"%s\", \"account_id\": \"1\", \"account_currency\": \"USD\", \"spend\": 10}"
                .formatted(DAY),
            1_790_000_000_000L));
  }
}
