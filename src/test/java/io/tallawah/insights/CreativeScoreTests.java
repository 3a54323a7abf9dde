package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What creatives are scored, found and ordered by. */
class CreativeScoreTests extends OnCreatives {

  @Test
  void aScoreIsTheShareOfPeersOverTheFloorThatAnAssetBeats() {
    CreativePage page = page(ALL.withMetric("roas"));
    for (CreativeRow row : page.rows()) {
      List<CreativeRow> all = peers(page, row);
      BigDecimal floor = floor(all);
      List<CreativeRow> peers =
          all.stream()
              .filter(one -> spend(one).compareTo(floor) >= 0 && roas(one) != null)
              .toList();
      if (row.key().isNone()) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.NO_CREATIVE);
      } else if (spend(row).compareTo(floor) < 0) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.TOO_LITTLE_DATA);
      } else if (roas(row) == null) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.NOT_REPORTED);
      } else if (peers.size() < 5) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.TOO_FEW);
      } else {
        assertThat(row.score().points()).isEqualTo(points(row, peers));
      }
    }
    assertThat(page.rows()).anyMatch(row -> row.score().points() != null);
  }

  @Test
  void aFloorOfOnesOwnDecidesWhatIsScored() {
    CreativeQuery dear =
        new CreativeQuery(
            OCTOBER, List.of(), List.of(), "cost_per_conversion", new BigDecimal("999999999"));
    assertThat(page(dear).rows())
        .filteredOn(row -> !row.key().isNone())
        .extracting(row -> row.score().why())
        .containsOnly(CreativeScore.State.TOO_LITTLE_DATA);
  }

  @Test
  void searchFormatAndOrderNarrowAndSortTheRows() {
    CreativePage videos = page(ALL.withFormats(List.of("video")));
    assertThat(videos.rows()).extracting(row -> row.content().format()).containsOnly("video");
    assertThat(page(ALL.withFormats(List.of("unknown"))).rows())
        .isNotEmpty()
        .allMatch(row -> row.key().creative().equals("set:8"));
    assertThat(page(ALL.withFormats(List.of("none"))).rows())
        .isNotEmpty()
        .allMatch(row -> row.key().isNone());
    CreativePage found = page(ALL.with(OCTOBER.withSearch("ete IMAGE:4")));
    assertThat(found.rows()).isNotEmpty().allMatch(row -> row.key().creative().equals("image:4"));
    CreativePage byCtr = page(ALL.withSort(List.of(new SortKey("ctr", false))));
    assertThat(byCtr.rows().stream().map(row -> row.metrics().get("ctr")).filter(Objects::nonNull))
        .isSorted();
  }

  @Test
  void searchAndBoundsChooseRowsButChangeNoScore() {
    CreativePage all = page(ALL.withMetric("roas"));
    CreativeRow scored =
        all.rows().stream().filter(row -> row.score().points() != null).findFirst().orElseThrow();
    String bound = String.valueOf(scored.metrics().get("spend"));
    CampaignQuery bounded =
        OCTOBER.withWhere(List.of(Threshold.parse("spend>=" + bound).orElseThrow()));
    CreativePage dear = page(ALL.withMetric("roas").with(bounded));
    assertThat(dear.rows()).hasSize(Math.toIntExact(dear.rowCount()));
    assertThat(dear.rows().stream().map(CreativeRow::key).toList())
        .isEqualTo(
            all.rows().stream()
                .filter(row -> spend(row).compareTo(new BigDecimal(bound)) >= 0)
                .map(CreativeRow::key)
                .toList());
    assertThat(dear.rows()).allMatch(row -> scoreOf(all, row).equals(row.score()));
    for (CampaignTotals totals : dear.totals()) {
      assertThat(totals.metrics().get("spend"))
          .isEqualByComparingTo(
              dear.rows().stream()
                  .filter(row -> row.key().currency().equals(totals.currency()))
                  .map(OnCreatives::spend)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    CreativePage found =
        page(ALL.withMetric("roas").with(OCTOBER.withSearch(scored.key().creative())));
    assertThat(found.rows()).allMatch(row -> scoreOf(all, row).equals(row.score()));
  }

  private static CreativeScore scoreOf(CreativePage page, CreativeRow row) {
    return page.rows().stream()
        .filter(one -> one.key().equals(row.key()))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static List<CreativeRow> peers(CreativePage page, CreativeRow row) {
    return page.rows().stream()
        .filter(one ->
            !one.key().isNone()
                && one.key().platform().equals(row.key().platform())
                && one.key().currency().equals(row.key().currency())
                && Objects.equals(one.objective(), row.objective()))
        .toList();
  }

  private static BigDecimal floor(List<CreativeRow> peers) {
    BigDecimal sum =
        peers.stream().map(OnCreatives::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    return peers.isEmpty()
        ? BigDecimal.ZERO
        : sum.divide(BigDecimal.valueOf(peers.size() * 10L), MathContext.DECIMAL64);
  }

  private static int points(CreativeRow row, List<CreativeRow> peers) {
    BigDecimal own = Objects.requireNonNull(roas(row));
    double beaten = 0;
    for (CreativeRow peer : peers) {
      int compared = own.compareTo(Objects.requireNonNull(roas(peer)));
      beaten += peer.equals(row) ? 0 : compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
    }
    return BigDecimal.valueOf(100 * beaten / (peers.size() - 1))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static @Nullable BigDecimal roas(CreativeRow row) {
    return row.metrics().get("roas");
  }
}
