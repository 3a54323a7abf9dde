package io.tallawah.bench;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.SystemBrowser;
import io.tallawah.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a person waits for in the campaign grid of a tenant with 10,000 campaigns of a year, in a
 * real browser as in {@link InteractionBench}; and what of it the service takes.
 */
@Bench
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LargeTenantBench.Own.class)
@Import(ManyTenants.class)
class LargeTenantBench {

  private static final int TIMES = Integer.getInteger("bench.times", 40);
  private static final double ROWS_MILLIS = 600;
  private static final List<String> ORDERS =
      List.of("impressions", "clicks", "ctr", "cpc", "roas", "conversions", "name", "status");

  static class Own extends OwnDatabase {

    private static final class Instance {
      static final TestDatabase DATABASE = TestDatabase.fresh("bench_large");
    }

    @Override
    protected TestDatabase database() {
      return Instance.DATABASE;
    }
  }

  @Autowired private ManyTenants many;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private Campaigns campaigns;
  @LocalServerPort private int port;

  @Test
  void largeTenant(BenchTable table) throws Exception {
    TestPeople people = many.makeLarge(Own.Instance.DATABASE);
    table.row(
        "campaign days of the tenant", "rows", (double) ManyTenants.rows(Own.Instance.DATABASE));
    byService(table, people);
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    try (SystemBrowser chromium = SystemBrowser.launch()) {
      GridInteractions grid =
          GridInteractions.begin(
              chromium,
              "http://localhost:" + port,
              people.email("viewer"),
              TestPeople.PASSWORD,
              TIMES);
      String year = "campaigns?" + ManyTenants.parameters();
      grid.orderAndFilter(table, year, ROWS_MILLIS);
      grid.pages(table, year, ROWS_MILLIS);
      grid.search(table, year);
    }
  }

  /** The first page of a year that nobody asked for, and then of other orders of it. */
  private void byService(BenchTable table, TestPeople people) throws Exception {
    SignedInUser viewer =
        new SignedInUser(
            people.person("viewer"), people.email("viewer"), "The viewer", false, false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
    try {
      currentTenant.callAs(
          people.tenant(),
          () -> {
            CampaignQuery year = CampaignQuery.of(ManyTenants.allDays());
            orders(
                CampaignQuery.of(new DateRange(ManyTenants.LAST.minusDays(27), ManyTenants.LAST)));
            table.row("first page by the service, sums to be read", "ms", millis(year));
            table.row("another order by the service", "ms", orders(year));
            return true;
          });
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Each only once: an answer that has been given is kept. */
  private Samples orders(CampaignQuery query) {
    List<Double> orders = new ArrayList<>();
    for (String column : ORDERS) {
      orders.add(millis(query.withSort(List.of(new SortKey(column, true)))));
      orders.add(millis(query.withSort(List.of(new SortKey(column, false)))));
    }
    return Samples.of(orders);
  }

  private double millis(CampaignQuery query) {
    long begun = System.nanoTime();
    campaigns.page(query);
    return (System.nanoTime() - begun) / 1e6;
  }
}
