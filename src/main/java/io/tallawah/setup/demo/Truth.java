package io.tallawah.setup.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What really happened, and how much of it a platform tells on a given morning. */
final class Truth {

  private static final double[] WEEK = {0.92, 0.95, 0.98, 1.02, 1.18, 1.14, 0.81};
  private static final int[] META_OUTCOMES = {550, 700, 800, 870, 920, 960, 985};
  private static final int[] DELIVERY = {965, 991};
  private static final int GOOGLE_DAYS = 28;
  private static final int WHOLE = 1_000;
  private static final int CENT = 10_000;

  private Truth() {}

  /** An ad's day, as told on a morning; none where the platform doesn't tell of it. */
  static Amounts ofAd(Campaign campaign, Ad ad, LocalDate day, LocalDate morning) {
    if (!ad.toldOn(morning) || !campaign.delivers(day)) {
      return Amounts.NONE;
    }
    return told(campaign, day, morning, settled(campaign, ad, day));
  }

  /** A Google campaign's own day, as told on a morning: deleted ads stay in it. */
  static Amounts ofCampaign(Campaign campaign, LocalDate day, LocalDate morning) {
    if (!campaign.delivers(day)) {
      return Amounts.NONE;
    }
    if (campaign.campaignOnly()) {
      return told(campaign, day, morning, settled(campaign, null, day));
    }
    Amounts sum = Amounts.NONE;
    for (Ad ad : campaign.ads()) {
      sum = sum.plus(told(campaign, day, morning, settled(campaign, ad, day)));
    }
    return sum;
  }

  /** A day once nothing changes any more; of the campaign itself where it has no ads. */
  private static Amounts settled(Campaign campaign, @Nullable Ad ad, LocalDate day) {
    Chance chance = campaign.chance().of(ad == null ? 0 : ad.id()).of(day.toEpochDay());
    Chance habits = campaign.chance();
    boolean meta = campaign.account().platform().equals("meta");
    double trend = 1 + habits.between(21, -0.25, 0.6) * day.getDayOfYear() / 365.0;
    double rhythm = WEEK[day.getDayOfWeek().getValue() - 1] * trend * chance.between(1, 0.75, 1.3);
    double spend = campaign.dailySpend() * rhythm * (ad == null ? WHOLE : ad.share()) / WHOLE;
    long unit = meta ? CENT : 1;
    long spent = Math.max(unit, Math.round(spend / unit) * unit);
    double dollars = spent / 1e6 / campaign.account().tenant().scale();
    long impressions =
        1 + Math.round(dollars * 1000 / habits.between(22, 3.5, 14) * chance.between(2, 0.85, 1.2));
    long clicks =
        Math.min(
            impressions,
            Math.round(
                impressions * habits.between(23, 0.006, 0.035) * chance.between(3, 0.7, 1.3)));
    long conversions =
        Math.round(clicks * habits.between(24, 0.5, 5) * chance.between(4, 0.4, 1.6));
    conversions = meta ? conversions / 100 * 100 : conversions;
    double order = habits.between(25, 35, 180) * campaign.account().tenant().scale();
    long value = Math.round(conversions * order * chance.between(5, 0.8, 1.25));
    boolean video = ad == null ? campaign.kind().equals("VIDEO") : ad.video();
    return new Amounts(
        spent,
        impressions,
        clicks,
        Math.round(clicks * habits.between(26, 0.6, 0.95)),
        conversions,
        value,
        video ? Math.round(impressions * habits.between(27, 0.2, 0.5)) : 0,
        Math.max(1, Math.round(impressions / chance.between(6, 1.05, 1.9))));
  }

  private static Amounts told(Campaign campaign, LocalDate day, LocalDate morning, Amounts all) {
    boolean meta = campaign.account().platform().equals("meta");
    int age = (int) ChronoUnit.DAYS.between(day, morning);
    int delivery = age > DELIVERY.length ? WHOLE : DELIVERY[age - 1];
    int outcome = meta ? metaOutcome(age) : googleOutcome(age);
    long unit = meta ? CENT : 1;
    long conversions = all.conversions() * outcome / WHOLE;
    conversions = meta ? conversions / 100 * 100 : conversions;
    long value = all.conversions() == 0 ? 0 : all.value() * conversions / all.conversions();
    return new Amounts(
        Math.max(unit, all.spend() / unit * delivery / WHOLE * unit),
        Math.max(1, all.impressions() * delivery / WHOLE),
        all.clicks() * delivery / WHOLE,
        all.linkClicks() * delivery / WHOLE,
        conversions,
        value,
        all.videoPlays() * delivery / WHOLE,
        Math.max(1, all.reach() * delivery / WHOLE));
  }

  private static int metaOutcome(int age) {
    return age > META_OUTCOMES.length ? WHOLE : META_OUTCOMES[age - 1];
  }

  private static int googleOutcome(int age) {
    return age >= GOOGLE_DAYS ? WHOLE : 450 + 550 * age / GOOGLE_DAYS;
  }
}
