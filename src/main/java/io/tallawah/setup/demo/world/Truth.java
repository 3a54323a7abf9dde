package io.tallawah.setup.demo.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What really happened, and how much of it a platform tells on a given morning. */
public final class Truth {

  private static final double[] WEEK = {0.92, 0.95, 0.98, 1.02, 1.18, 1.14, 0.81};

  private Truth() {}

  /** An ad's day, as told on a morning; none where the platform doesn't tell of it. */
  public static Amounts ofAd(Campaign campaign, Ad ad, LocalDate day, LocalDate morning) {
    return ad.toldOn(morning) ? told(campaign, ad, day, morning) : Amounts.NONE;
  }

  /** Of ads that the platform tells of, together. */
  public static Amounts ofAds(Campaign campaign, List<Ad> ads, LocalDate day, LocalDate morning) {
    Amounts sum = Amounts.NONE;
    for (Ad ad : ads) {
      sum = sum.plus(ofAd(campaign, ad, day, morning));
    }
    return sum;
  }

  /** A campaign's own day, as told on a morning: deleted ads stay in it. */
  public static Amounts ofCampaign(Campaign campaign, LocalDate day, LocalDate morning) {
    return campaign.campaignOnly()
        ? told(campaign, null, day, morning)
        : ofSet(campaign, campaign.ads(), day, morning);
  }

  /** An ad set's own day, as told on a morning: deleted ads stay in it. */
  public static Amounts ofSet(Campaign campaign, List<Ad> ads, LocalDate day, LocalDate morning) {
    Amounts sum = Amounts.NONE;
    for (Ad ad : ads) {
      sum = sum.plus(told(campaign, ad, day, morning));
    }
    return sum;
  }

  private static Amounts told(
      Campaign campaign, @Nullable Ad ad, LocalDate day, LocalDate morning) {
    if (!campaign.delivers(day)) {
      return Amounts.NONE;
    }
    Manner manner = campaign.account().manner();
    Settled all = new Settled(campaign, ad, day);
    int age = (int) ChronoUnit.DAYS.between(day, morning);
    long conversions = known(manner, Measure.CONVERSIONS, age, all.conversions);
    return Amounts.of(measure ->
        switch (measure) {
          case SPEND -> Math.max(manner.moneyUnit(), known(manner, measure, age, all.spend));
          case IMPRESSIONS -> Math.max(1, known(manner, measure, age, all.impressions));
          case CLICKS -> known(manner, measure, age, all.clicks);
          case LINK_CLICKS -> known(manner, measure, age, all.linkClicks);
          case CONVERSIONS -> conversions;
          case VALUE -> all.conversions == 0 ? 0 : all.value * conversions / all.conversions;
          case LEADS -> known(manner, measure, age, all.leads);
          case VIDEO_PLAYS -> known(manner, measure, age, all.plays);
          case HOOK_VIEWS -> known(manner, measure, age, all.hooks);
          case HOLD_VIEWS -> known(manner, measure, age, all.holds);
          case REACH -> Math.max(1, known(manner, measure, age, all.reach));
        });
  }

  private static long known(Manner manner, Measure measure, int age, long all) {
    long unit = manner.unit(measure);
    return all / unit * manner.known(measure, age) / Manner.WHOLE * unit;
  }

  /** A day once nothing changes any more; of the campaign itself where it has no ads. */
  private static final class Settled {
    private final long spend;
    private final long impressions;
    private final long clicks;
    private final long linkClicks;
    private final long conversions;
    private final long value;
    private final long leads;
    private final long plays;
    private final long hooks;
    private final long holds;
    private final long reach;

    Settled(Campaign campaign, @Nullable Ad ad, LocalDate day) {
      Chance chance = campaign.chance().of(ad == null ? 0 : ad.id()).of(day.toEpochDay());
      Chance habits = campaign.chance();
      Manner manner = campaign.account().manner();
      spend = spend(campaign, ad, day, chance);
      double dollars = spend / 1e6 / campaign.account().scale();
      double perThousand = habits.between(22, 3.5, 14) / chance.between(2, 0.85, 1.2);
      impressions = 1 + Math.round(dollars * 1000 / perThousand);
      double clicking = habits.between(23, 0.006, 0.035) * chance.between(3, 0.7, 1.3);
      clicks = Math.min(impressions, Math.round(impressions * clicking));
      linkClicks = Math.round(clicks * habits.between(26, 0.6, 0.95));
      long unit = manner.conversionUnit();
      double converting = habits.between(24, 0.5, 5) * chance.between(4, 0.4, 1.6);
      conversions = Math.round(clicks * converting) / unit * unit;
      double order = habits.between(25, 35, 180) * campaign.account().scale();
      value = Math.round(conversions * order * chance.between(5, 0.8, 1.25));
      boolean asks = campaign.kind().contains("LEAD");
      leads = asks ? Math.round(clicks * habits.between(31, 0.02, 0.08)) : 0;
      boolean film = ad == null ? campaign.kind().equals("VIDEO") : ad.video();
      plays = film ? Math.round(impressions * habits.between(27, 0.2, 0.5)) : 0;
      hooks = Math.round(plays * habits.between(28, 0.4, 0.7) * chance.between(7, 0.9, 1.1));
      holds = Math.round(hooks * habits.between(29, 0.25, 0.5));
      reach = Math.max(1, Math.round(impressions / chance.between(6, 1.05, 1.9)));
    }

    private static long spend(Campaign campaign, @Nullable Ad ad, LocalDate day, Chance chance) {
      double trend = 1 + campaign.chance().between(21, -0.25, 0.6) * day.getDayOfYear() / 365.0;
      double rhythm =
          WEEK[day.getDayOfWeek().getValue() - 1] * trend * chance.between(1, 0.75, 1.3);
      double share = (ad == null ? Manner.WHOLE : ad.share()) / (double) Manner.WHOLE;
      long unit = campaign.account().manner().moneyUnit();
      return Math.max(unit, Math.round(campaign.dailySpend() * rhythm * share / unit) * unit);
    }
  }
}
