package io.tallawah.shared.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows. Figures come twice: as numbers to draw and as people read them.
 *
 * @param title its subject and unit, such as "Spend by day, JMD"
 * @param description what it shows in a sentence, for who doesn't see it
 * @param axis what stands at each place, such as days, in the words of the axis
 * @param heads the same in full; empty when the axis says it
 * @param finalCount how many places, from the first, no longer change; the rest is hatched
 * @param notFinal what is written on the hatched part
 * @param across whether bars lie, one line for each place, which are then no days
 * @param scales the scale of each axis; one or two
 * @param series of which at most {@link #MOST_DRAWN} are drawn
 * @param marks what happened at places, under the axis; none where bars lie
 * @param keyed whether a key above names the lines, each by a pattern of its own, and not their
 *     ends
 */
public record ChartData(
    String title,
    String description,
    List<String> axis,
    List<String> heads,
    int finalCount,
    String notFinal,
    boolean across,
    List<Scale> scales,
    List<Series> series,
    List<Mark> marks,
    boolean keyed) {

  /** More than these nobody tells apart: the rest is one series, "other". */
  public static final int MOST_SERIES = 6;

  /** As many as there are colours: lines that a person chose one by one. */
  public static final int MOST_DRAWN = 8;

  /** How a series is drawn. */
  public enum Style {
    LINE,
    AREA,
    BAR,
    /** What is compared with: a quiet, dashed line. */
    BEFORE,
    /** Not drawn: it stands in the table alone. */
    TOLD
  }

  /** How numbers of an axis are written. */
  public enum Unit {
    NUMBER,
    PERCENT
  }

  /**
   * An axis of values.
   *
   * @param zero whether it begins at zero, as amounts do
   */
  public record Scale(Unit unit, boolean zero) {
    public static final Scale AMOUNT = new Scale(Unit.NUMBER, true);
    public static final Scale PERCENT = new Scale(Unit.PERCENT, true);
  }

  /** What kind of thing happened. */
  public enum Happening {
    CHANGE,
    NOTE,
    HOLIDAY
  }

  /**
   * Something that happened.
   *
   * @param place of the axis, from 0
   * @param day when, as people read it
   * @param text what, as people read it
   */
  public record Mark(int place, Happening kind, String day, String text) {}

  /**
   * A series.
   *
   * @param label its name as short as it stands at the end of its line
   * @param colour place in the categorical palette, 1 to 8; 0 is the colour of quiet text
   * @param scale which axis, 0 or 1
   * @param values one per place; null is not reported
   * @param texts the same as people read them, with their unit
   * @param heads what its places are where they are others than the chart's; else empty
   */
  public record Series(
      String name,
      String label,
      int colour,
      Style style,
      int scale,
      List<@Nullable BigDecimal> values,
      List<String> texts,
      List<String> heads) {

    /** A line in a colour on the first axis. */
    public static Series line(
        String name, int colour, List<@Nullable BigDecimal> values, List<String> texts) {
      return new Series(name, name, colour, Style.LINE, 0, values, texts, List.of());
    }

    public Series drawn(Style other) {
      return new Series(name, label, colour, other, scale, values, texts, heads);
    }
  }

  public ChartData {
    axis = List.copyOf(axis);
    heads = List.copyOf(heads);
    scales = List.copyOf(scales);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    if (series.stream().filter(one -> one.style() != Style.TOLD).count() > MOST_DRAWN) {
      throw new IllegalArgumentException("a chart draws at most eight series: sum up the rest");
    }
  }

  /** Lines or bars over days of which all are final, on one axis for amounts. */
  public static ChartData of(
      String title, String description, List<String> axis, List<Series> series) {
    return new ChartData(
        title,
        description,
        axis,
        List.of(),
        axis.size(),
        "",
        false,
        List.of(Scale.AMOUNT),
        series,
        List.of(),
        false);
  }

  /** With places from the given number on that may still change. */
  public ChartData finalTo(int count, String words) {
    return new ChartData(
        title, description, axis, heads, count, words, across, scales, series, marks, keyed);
  }

  /** With the places in full, as the tooltip and the table tell them. */
  public ChartData headed(List<String> full) {
    return new ChartData(
        title, description, axis, full, finalCount, notFinal, across, scales, series, marks, keyed);
  }

  public ChartData scaled(Scale... axes) {
    return new ChartData(
        title,
        description,
        axis,
        heads,
        finalCount,
        notFinal,
        across,
        List.of(axes),
        series,
        marks,
        keyed);
  }

  /** With what happened, from the first place. */
  public ChartData marked(List<Mark> happened) {
    return new ChartData(
        title,
        description,
        axis,
        heads,
        finalCount,
        notFinal,
        across,
        scales,
        series,
        happened,
        keyed);
  }

  /** With a key of its lines, whose names are too long or too alike to stand at their ends. */
  public ChartData withKey() {
    return new ChartData(
        title, description, axis, heads, finalCount, notFinal, across, scales, series, marks, true);
  }

  /** What is drawn. */
  List<Series> drawn() {
    return series.stream().filter(one -> one.style() != Style.TOLD).toList();
  }

  /** As lying bars, one line for each place. */
  public ChartData lying() {
    return new ChartData(
        title,
        description,
        axis,
        heads,
        axis.size(),
        notFinal,
        true,
        scales,
        series,
        List.of(),
        keyed);
  }

  /** The place in full. */
  String head(int place) {
    return heads.isEmpty() ? axis.get(place) : heads.get(place);
  }

  /**
   * At most six series: the first five and the sum of all others. For figures that may be added.
   *
   * @param all the greatest first
   * @param other the name of the sum
   * @param text a sum as people read it, at its place
   */
  public static List<Series> limited(
      List<Series> all, String other, BiFunction<Integer, @Nullable BigDecimal, String> text) {
    if (all.size() <= MOST_SERIES) {
      return all;
    }
    List<Series> kept = new ArrayList<>(all.subList(0, MOST_SERIES - 1));
    List<Series> rest = all.subList(MOST_SERIES - 1, all.size());
    List<@Nullable BigDecimal> sums = new ArrayList<>();
    for (int place = 0; place < rest.getFirst().values().size(); place++) {
      int at = place;
      sums.add(sum(rest, one -> one.values().get(at)));
    }
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < sums.size(); place++) {
      texts.add(text.apply(place, sums.get(place)));
    }
    kept.add(new Series(other, other, 0, rest.getFirst().style(), 0, sums, texts, List.of()));
    return List.copyOf(kept);
  }

  private static @Nullable BigDecimal sum(
      List<Series> all, Function<Series, @Nullable BigDecimal> value) {
    BigDecimal sum = null;
    for (Series one : all) {
      BigDecimal more = value.apply(one);
      if (more != null) {
        sum = sum == null ? more : sum.add(more);
      }
    }
    return sum;
  }
}
