package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows filtered by and put together by label, against SQL of the test's own, exactly. */
class LabelFiguresTests extends OnLabels {

  @Test
  void aFilterLeavesTheCampaignsThatBearOneOfTheLabels() {
    OwnSums own = new OwnSums(scene.tenant());
    for (Set<String> chosen :
        List.of(
            Set.of("Brand"),
            Set.of("Negril"),
            Set.of("Sales of 200"),
            Set.of("Brand", "By hand"),
            Set.of("none"),
            Set.of("none", "Negril"))) {
      Set<String> wanted = members(chosen);
      assertThat(wanted).as("%s", chosen).isNotEmpty();
      for (String currency : List.of("native", "reporting")) {
        for (CampaignLevel level : List.of(CampaignLevel.CAMPAIGN, CampaignLevel.AD)) {
          CampaignQuery query =
              query(currency)
                  .withScope(CampaignScope.of(level))
                  .with(CampaignFilter.LABEL, chosen.stream().map(this::value).toList());
          Map<String, OwnSums.Row> rows = own.rows(level, DAYS, currency);
          rows.values().removeIf(row -> !wanted.contains(row.campaign()));
          assertPage(chosen + " " + currency + " " + level, page(query), rows);
        }
      }
    }
  }

  @Test
  void groupsHaveEachOfTheirCampaignsAndTotalsCountEachOnce() {
    OwnSums own = new OwnSums(scene.tenant());
    CampaignQuery query = query("native").withGroup(CampaignGrouping.LABEL);
    CampaignPage page = page(query);
    Map<String, OwnSums.Row> all = own.rows(CampaignLevel.CAMPAIGN, DAYS, "native");
    assertThat(page.rowCount()).isEqualTo(all.size());
    assertThat(page.listed()).isGreaterThan(all.size()).isEqualTo(page.rows().size());
    OwnFigures.assertTotals("all", page.totals(), all.values());
    assertThat(page.groups())
        .extracting(CampaignGroup::label)
        .containsExactlyInAnyOrder("Brand", "Negril", "Sales of 200", "By hand", "");
    for (CampaignGroup group : page.groups()) {
      Set<String> wanted = members(Set.of(group.label().isEmpty() ? "none" : group.label()));
      List<OwnSums.Row> rows =
          all.values().stream().filter(row -> wanted.contains(row.campaign())).toList();
      assertThat(group.rows()).as(group.label()).isEqualTo(rows.size()).isPositive();
      OwnFigures.assertTotals(group.label(), group.totals(), rows);
      assertThat(page.rows().stream().filter(row -> row.under().equals(group.value())))
          .as(group.label())
          .hasSize(rows.size());
    }
    List<CampaignRow> lines =
        scene.fixture().call(() -> campaigns.lines(query, 0, (int) page.lineCount()));
    assertThat(lines).hasSize((int) page.lineCount());
    assertThat(lines.stream().map(CampaignRow::id)).doesNotHaveDuplicates();
  }

  @Test
  void aChangeOfLabelsShowsAtOnceThoughSumsAreKept() {
    Label label = create("Later", null);
    CampaignQuery filtered = query("native").with(CampaignFilter.LABEL, List.of(label.value()));
    CampaignQuery grouped = query("native").withGroup(CampaignGrouping.LABEL);
    assertThat(page(filtered).rowCount()).isZero();
    assertThat(page(grouped).groups()).extracting(CampaignGroup::label).doesNotContain("Later");
    set("Later", LabelChange.on(refs("9004")));
    assertThat(page(filtered).rows())
        .extracting(row -> row.key().campaignId())
        .containsOnly("9004");
    assertThat(page(grouped).groups()).extracting(CampaignGroup::label).contains("Later");
    scene.fixture().call(() -> labels.delete(label.id()));
    assertThat(page(filtered).rowCount()).isZero();
    assertThat(page(grouped).groups()).extracting(CampaignGroup::label).doesNotContain("Later");
    SET.remove("Later");
  }

  private void assertPage(String state, CampaignPage page, Map<String, OwnSums.Row> rows) {
    assertThat(page.rowCount()).as(state).isEqualTo(rows.size());
    for (CampaignRow row : page.rows()) {
      OwnSums.Row own = rows.get(OwnFigures.key(row));
      assertThat(own).as(state + " " + row.key()).isNotNull();
      OwnFigures.assertFigures(state, row.metrics(), own);
      assertThat(row.labels().stream().map(Label::name))
          .as(state)
          .containsExactlyInAnyOrderElementsOf(
              MEMBERS.keySet().stream()
                  .filter(label -> members(Set.of(label)).contains(row.key().campaignId()))
                  .toList());
    }
    OwnFigures.assertTotals(state, page.totals(), rows.values());
  }
}
