package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.warehouse.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Data screen: its tabs, what each lists, and the mark of a failed run on every screen. */
class DataScreenTests extends ScreenTest {

  @Test
  void itsTabsAreInTheAddress() {
    open(withFigures(), "viewer", "data?tab=runs&from=2026-10-01&to=2026-10-30");
    assertThat(tabs())
        .extracting(RouterLink::getText)
        .containsExactly(
            "Overview", "Landings", "Differences", "Restatements", "Geography", "Rates", "Runs");
    assertThat(tabs())
        .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
        .extracting(RouterLink::getText)
        .containsExactly("Runs");
    assertThat(titles()).containsExactly("Transformations");
  }

  @Test
  void anUnknownTabIsTheOverview() {
    open(withFigures(), "viewer", "data?tab=nonsense");
    assertThat(titles()).containsExactly("Can I trust today's numbers?", "Checks");
  }

  @Test
  void checksLeadToTheirDetailsAndKeepTheDays() {
    open(withFigures(), "viewer", "data?from=2026-10-01&to=2026-10-30");
    assertThat(_find(RouterLink.class, spec -> spec.withText("Differences")).getFirst().getHref())
        .contains("tab=differences")
        .contains("from=2026-10-01");
  }

  @Test
  void amountsWithoutARateAreNotTrustedFully() {
    open(new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7)), "viewer", "data");
    assertThat(verdict()).startsWith("Yes ");
    open(new InsightsFixture(provisioning, currentTenant, Marts.days(3, 7)), "viewer", "data");
    assertThat(verdict())
        .isEqualTo(
            "Not fully Look at Exchange rates. On some days without an exchange rate: USD. Their"
                + " amounts are in no total in the reporting currency.");
  }

  @Test
  void differencesListEverythingThatDoesNotAgree() {
    open(withFigures(), "viewer", "data?tab=differences");
    assertThat(titles())
        .containsExactly(
            "Reconciliation",
            "Ads against campaigns",
            "Rows without a place",
            "Kept and not counted");
  }

  @Test
  void aTenantWithoutDataIsToldSoOnEveryTab() {
    for (String tab : List.of("overview", "landings", "differences", "restatements", "geography")) {
      open(withoutConnections(), "viewer", "data?tab=" + tab);
      assertThat(titles()).as(tab).isNotEmpty();
      assertThat(_find(Span.class, spec -> spec.withClasses("status-word bad"))).isEmpty();
    }
  }

  @Test
  void aFailedRunIsMarkedOnEveryScreen() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    failARun(tenant);
    open(tenant, "viewer", "campaigns");
    assertThat(
            _get(Span.class, spec -> spec.withClasses("run-failed"))
                .getElement()
                .getTextRecursively())
        .contains("Run failed")
        .contains("Data health");
  }

  @Test
  void aRunThatIsRefusedMarksTheScreensThatAreOpen() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    open(tenant, "viewer", "map");
    assertThat(_find(Span.class, spec -> spec.withClasses("run-failed"))).isEmpty();
    failARun(tenant);
    context.publishEvent(new Refused(tenant.people().tenant()));
    settle();
    assertThat(_find(Span.class, spec -> spec.withClasses("run-failed"))).hasSize(1);
  }

  @Test
  void listsSayWhichDaysTheyAreOf() {
    open(withFigures(), "viewer", "data?tab=differences");
    assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
        .filteredOn(says -> says.contains("last 90"))
        .hasSize(4);
  }

  private static void failARun(InsightsFixture tenant) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, ended_at, status)
            values (?, ?, 'build', now(), now(), 'failed')\
            """)
        .params(tenant.people().tenant().value(), UUID.randomUUID())
        .update();
  }

  private static String verdict() {
    return _get(Paragraph.class, spec -> spec.withClasses("verdict"))
        .getElement()
        .getTextRecursively();
  }

  private static List<RouterLink> tabs() {
    Nav bar = _get(Nav.class, spec -> spec.withClasses("data-tabs"));
    return _find(bar, RouterLink.class);
  }

  private static List<String> titles() {
    return _find(H2.class).stream().map(H2::getText).toList();
  }
}
