package io.tallawah.setup.demo;

/**
 * What an ad or campaign had on a day, in whole numbers of the smallest unit.
 *
 * @param spend in millionths of the currency
 * @param conversions in hundredths
 * @param value of conversions, in hundredths of the currency
 * @param reach people, which never add up
 */
record Amounts(
    long spend,
    long impressions,
    long clicks,
    long linkClicks,
    long conversions,
    long value,
    long videoPlays,
    long reach) {

  static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together; reach is not told. */
  Amounts plus(Amounts other) {
    return new Amounts(
        spend + other.spend,
        impressions + other.impressions,
        clicks + other.clicks,
        linkClicks + other.linkClicks,
        conversions + other.conversions,
        value + other.value,
        videoPlays + other.videoPlays,
        0);
  }

  boolean isNone() {
    return spend == 0 && impressions == 0;
  }

  /** The part that falls to one of several segments; the parts add up to the whole. */
  Amounts part(int segment, int... weights) {
    return new Amounts(
        part(spend, segment, weights),
        part(impressions, segment, weights),
        part(clicks, segment, weights),
        part(linkClicks, segment, weights),
        part(conversions, segment, weights),
        part(value, segment, weights),
        part(videoPlays, segment, weights),
        0);
  }

  private static long part(long whole, int segment, int... weights) {
    long before = 0;
    long all = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      before += i < segment ? weights[i] : 0;
    }
    return whole * (before + weights[segment]) / all - whole * before / all;
  }
}
