package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.ResultMarts;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.Figures;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grid's columns of results, with their totals and order, and its filter by budget. */
class ResultColumnTests extends ScreenTest {

  private static final String OCTOBER =
      "campaigns?from=2026-10-01&to=2026-10-30&currency=native&columns=spend,result:lead";

  private static @Nullable InsightsFixture made;

  @Autowired Campaigns campaigns;

  private InsightsFixture withResults() {
    if (made == null) {
      made = new InsightsFixture(provisioning, currentTenant, Marts.days(30, 5));
      ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), made.people().tenant().value());
    }
    return made;
  }

  @Test
  void aResultHasATotalOfAllRowsAndOrdersThem() {
    open(withResults(), "viewer", OCTOBER + "&sort=-result:lead");
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(grid.shows("result:lead")).isTrue();
    for (String currency : List.of("JMD", "USD")) {
      String total =
          _get(
                  grid,
                  Span.class,
                  spec ->
                      spec.withAttribute("data-total", "result:lead")
                          .withAttribute("data-currency", currency))
              .getText();
      assertThat(total).isEqualTo(new Figures(Locale.of("en", "JM")).count(leads(currency)));
    }
    CampaignQuery query =
        CampaignQuery.of(InsightsFixture.MONTH)
            .withCurrency(CampaignQuery.NATIVE)
            .withSort(List.of(new SortKey("result:lead", true)));
    List<CampaignRow> rows = withResults().call(() -> campaigns.page(query).rows());
    assertThat(GridKt._get(grid, 0).key()).isEqualTo(rows.getFirst().key());
  }

  @Test
  void noneIsZeroWhatIsNotToldIsBlankAndOnlyMissingConversionsAreLate() {
    String beyond = OCTOBER.replace("10-30", "10-31").replace("lead", "purchase");
    open(withResults(), "viewer", beyond);
    CampaignGrid grid = _get(CampaignGrid.class);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < GridKt._size(grid); i++) {
      CampaignRow row = GridKt._get(grid, i);
      String purchases = text(grid, row, "purchase");
      seen.add(purchases);
      int kind = Integer.parseInt(row.key().campaignId()) % 8;
      if (row.metrics().get("conversions") == null) {
        assertThat(purchases).isEqualTo("not yet");
      } else if (kind % 4 == 0) {
        assertThat(purchases).isEqualTo(kind == 0 ? Figures.NOT_APPLICABLE : "0");
      }
    }
    assertThat(seen).contains("not yet", Figures.NOT_APPLICABLE, "0");
  }

  /** Rows of Meta's tell purchases alone, so that leads are not to come on them. */
  @Test
  void aResultThatOnlyAnotherPlatformTellsIsNotLate() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(30, 5));
    UUID id = tenant.people().tenant().value();
    ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            delete from marts.vw_conversion_daily
            where tenant_id = ? and platform = 'meta' and result = 'lead'\
            """)
        .param(id)
        .update();
    open(tenant, "viewer", OCTOBER.replace("10-30", "10-31") + ",result:purchase");
    CampaignGrid grid = _get(CampaignGrid.class);
    List<CampaignRow> late =
        IntStream.range(0, GridKt._size(grid))
            .mapToObj(i -> GridKt._get(grid, i))
            .filter(row -> row.metrics().get("conversions") == null)
            .toList();
    assertThat(late).isNotEmpty();
    assertThat(late)
        .extracting(row -> text(grid, row, "lead"))
        .containsOnly(Figures.NOT_APPLICABLE);
    assertThat(late).extracting(row -> text(grid, row, "purchase")).containsOnly("not yet");
  }

  @SuppressWarnings("unchecked")
  private static String text(CampaignGrid grid, CampaignRow row, String result) {
    LitRenderer<CampaignRow> cells =
        (LitRenderer<CampaignRow>)
            Objects.requireNonNull(grid.columns().get("result:" + result)).getRenderer();
    return ((List<String>) Objects.requireNonNull(cells.getValueProviders().get("v")).apply(row))
        .getFirst();
  }

  @Test
  void aStateOfBudgetsIsAChipAndInTheAddress() {
    open(withResults(), "viewer", OCTOBER + "&budget=none,above");
    assertThat(_find(Span.class).stream().map(Span::getText))
        .contains("Budget: None told, Exceeded");
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(30);
    _click(_get(Button.class, spec -> spec.withClasses("chip-remove")));
    settle();
    assertThat(address()).doesNotContain("budget");
    closeTab();
    open(withResults(), "viewer", OCTOBER + "&budget=below");
    assertThat(_find(CampaignGrid.class)).isEmpty();
  }

  private BigDecimal leads(String currency) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            select sum(conversions) from marts.vw_conversion_daily
            where tenant_id = ? and result = 'lead' and currency = ?\
            """)
        .params(withResults().people().tenant().value(), currency)
        .query(BigDecimal.class)
        .single();
  }
}
