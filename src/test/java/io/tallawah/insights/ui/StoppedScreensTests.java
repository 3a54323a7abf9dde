package io.tallawah.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.tallawah.insights.HeldTable;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.PlaceMarts;
import io.tallawah.shared.ui.ScreenTasks;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What a screen asked ends in the database as soon as it asks for something else, or is left. */
class StoppedScreensTests extends ScreenTest {

  private static @Nullable InsightsFixture everything;

  @Autowired
  @Qualifier(ScreenTasks.EXECUTOR)
  InsightsTest.Loading loading;

  @AfterEach
  void loadAtOnce() {
    loading.atOnce();
  }

  @ParameterizedTest
  @CsvSource({
    "'', marts.vw_campaign_daily, 4",
    "campaigns, marts.dim_campaign, 1",
    "creatives, marts.vw_creative_daily, 1",
    "map, marts.vw_geo_daily, 1"
  })
  void whatIsNoLongerAskedIsStopped(String screen, String table, int statements) throws Exception {
    open(withEverything(), "viewer", "account");
    try (HeldTable held = new HeldTable(table)) {
      loading.onThreads();
      go(screen + "?from=2026-10-01&to=2026-10-30&compare=previous&currency=native");
      Set<String> first = waiting(held, statements, Set.of());
      go(screen + "?from=2026-10-16&to=2026-10-30&compare=previous&currency=native");
      waiting(held, statements, first);
      go("account?currency=native");
      assertThat(waiting(held, 0, first)).isEmpty();
    }
  }

  /** What waits for a table, once it is so much and nothing of what was before. */
  private static Set<String> waiting(HeldTable held, int statements, Set<String> before) {
    return await()
        .atMost(20, TimeUnit.SECONDS)
        .until(held::waiting, now -> now.size() == statements && Collections.disjoint(now, before));
  }

  private static void go(String address) {
    Location location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    settle();
  }

  private InsightsFixture withEverything() {
    if (everything == null) {
      everything =
          new InsightsFixture(provisioning, currentTenant, Marts.days(12, 4)).withCreatives();
      PlaceMarts.fill(
          InsightsTest.OwnDatabase.DATABASE.dbt(), everything.people().tenant().value());
    }
    return everything;
  }
}
