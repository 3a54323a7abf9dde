package io.tallawah.bench;

import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** States of the grid that a person may come to: days, filters, words, orders and pages. */
final class GridStates {

  private static final int LONGEST = 120;
  private static final List<Integer> DAYS = List.of(7, 14, 28, 30, 90, LONGEST);
  private static final List<String> ORDERS =
      List.of("spend", "impressions", "clicks", "ctr", "roas", "name", "account", "status");
  private static final List<String> WORDS =
      List.of("sales", "Kingston", "reserve", "a", "1202", "ü");
  private static final List<Integer> SIZES = List.of(50, 100);
  private static final double FILTERED = 0.25;
  private static final double SEARCHED = 0.2;

  private final Random random;
  private final LocalDate last;
  private final List<CampaignChoice> choices;

  GridStates(long seed, LocalDate last, List<CampaignChoice> choices) {
    this.random = new Random(seed);
    this.last = last;
    this.choices = choices;
  }

  /** In days that people usually look at, so that their sums are soon kept. */
  CampaignQuery next() {
    return next(new DateRange(last.minusDays(one(DAYS) - 1L), last));
  }

  /** In days that are hardly ever looked at twice, so that they have to be read. */
  CampaignQuery nextOfAnyDays() {
    LocalDate to = last.minusDays(random.nextInt(LONGEST / 2));
    return next(new DateRange(to.minusDays(random.nextInt(LONGEST / 2)), to));
  }

  private CampaignQuery next(DateRange days) {
    CampaignQuery query = CampaignQuery.of(days);
    for (CampaignFilter filter : CampaignFilter.values()) {
      List<String> values =
          choices.stream()
              .filter(choice -> choice.filter() == filter)
              .map(CampaignChoice::value)
              .toList();
      if (!values.isEmpty() && random.nextDouble() < FILTERED) {
        query = query.with(filter, List.of(one(values)));
      }
    }
    if (random.nextDouble() < SEARCHED) {
      query = query.withSearch(one(WORDS));
    }
    return query
        .withSort(List.of(new SortKey(one(ORDERS), random.nextBoolean())))
        .withPage(random.nextInt(3) / 2, one(SIZES));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
