package io.tallawah.setup.demo.world;

import java.util.function.ToLongFunction;

/** What an ad or campaign had on a day. */
@SuppressWarnings("EnumOrdinal") // there are millions, never stored: an EnumMap of bare numbers
public final class Amounts {

  public static final Amounts NONE = of(measure -> 0);

  private static final Measure[] MEASURES = Measure.values();

  private final long[] amounts;

  private Amounts(long[] amounts) {
    this.amounts = amounts;
  }

  static Amounts of(ToLongFunction<Measure> amount) {
    Measure[] measures = Measure.values();
    long[] amounts = new long[measures.length];
    for (Measure measure : measures) {
      amounts[measure.ordinal()] = amount.applyAsLong(measure);
    }
    return new Amounts(amounts);
  }

  public long get(Measure measure) {
    return amounts[measure.ordinal()];
  }

  public long spend() {
    return get(Measure.SPEND);
  }

  public long impressions() {
    return get(Measure.IMPRESSIONS);
  }

  public long clicks() {
    return get(Measure.CLICKS);
  }

  public long linkClicks() {
    return get(Measure.LINK_CLICKS);
  }

  public long conversions() {
    return get(Measure.CONVERSIONS);
  }

  public long value() {
    return get(Measure.VALUE);
  }

  public long leads() {
    return get(Measure.LEADS);
  }

  public long videoPlays() {
    return get(Measure.VIDEO_PLAYS);
  }

  public long hookViews() {
    return get(Measure.HOOK_VIEWS);
  }

  public long holdViews() {
    return get(Measure.HOLD_VIEWS);
  }

  public long reach() {
    return get(Measure.REACH);
  }

  /** Both together; reach is not told. */
  public Amounts plus(Amounts other) {
    long[] sum = new long[amounts.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = MEASURES[i] == Measure.REACH ? 0 : amounts[i] + other.amounts[i];
    }
    return new Amounts(sum);
  }

  /** What is left of it; reach is not told. */
  public Amounts minus(Amounts other) {
    long[] left = new long[amounts.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = MEASURES[i] == Measure.REACH ? 0 : amounts[i] - other.amounts[i];
    }
    return new Amounts(left);
  }

  public boolean isNone() {
    return spend() == 0 && impressions() == 0;
  }

  /** The part that falls to one of several segments; the parts add up to the whole. */
  public Amounts part(Manner manner, int segment, int... weights) {
    long before = 0;
    long all = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      before += i < segment ? weights[i] : 0;
    }
    long[] part = new long[amounts.length];
    for (int i = 0; i < part.length; i++) {
      long unit = manner.unit(MEASURES[i]);
      long whole = MEASURES[i] == Measure.REACH ? 0 : amounts[i] / unit;
      part[i] = (whole * (before + weights[segment]) / all - whole * before / all) * unit;
    }
    return new Amounts(part);
  }
}
