package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How wide columns are: as usual or as a person wishes, and never less than their widest figure,
 * which is not to be cut. How much that is, the browser says: a digit is as wide as its font makes
 * it.
 */
final class ColumnWidths {

  /** In pixels, of any font: what has room by it needs no asking. */
  private static final int WIDEST_DIGIT = 10;

  private static final int PADDING = 16;
  private static final String NARROW_SIGNS = ".,' ’\u00a0\u202f";
  private static final double NARROW = 0.55;
  private static final double WIDE = 1.45;

  /** Of a change's digit to a figure's. */
  private static final double SMALL = 0.77;

  private final Map<String, ? extends Grid.Column<?>> columns;
  private final Map<String, Integer> usual = new HashMap<>();
  private final Map<String, Integer> wished = new HashMap<>();
  private final Map<String, Double> needed = new HashMap<>();

  /**
   * Of columns by their names.
   *
   * @param columns whose widths are the usual ones, in pixels
   */
  ColumnWidths(Map<String, ? extends Grid.Column<?>> columns) {
    this.columns = columns;
  }

  /** Makes one so many times as wide as usual. */
  void wish(String name, double factor) {
    wished.put(name, Math.toIntExact(Math.round(usual(name) * factor)));
    set(name);
  }

  /** Forgets the figures there were: others come. */
  void begin() {
    needed.clear();
    columns.keySet().forEach(this::set);
  }

  /**
   * Makes room for a figure and for the change below it, if there is one. Of every cell: what is
   * too short to be the widest isn't measured.
   */
  void see(String name, String figure, String change) {
    double most = needed.getOrDefault(name, 0.0);
    if (WIDE * Math.max(figure.length(), SMALL * change.length()) <= most) {
      return;
    }
    double digits = Math.max(digits(figure), SMALL * digits(change));
    if (digits > most) {
      needed.put(name, digits);
      set(name);
    }
  }

  private void set(String name) {
    int pixels = wished.getOrDefault(name, usual(name));
    double digits = needed.getOrDefault(name, 0.0);
    String width = pixels + "px";
    column(name)
        .setWidth(
            digits * WIDEST_DIGIT + PADDING <= pixels
                ? width
                : String.format(
                    Locale.ROOT, "max(%s, %.2f * var(--digit) + %dpx)", width, digits, PADDING));
  }

  private int usual(String name) {
    return usual.computeIfAbsent(
        name, key -> Integer.valueOf(column(key).getWidth().replace("px", "")));
  }

  private Grid.Column<?> column(String name) {
    return Objects.requireNonNull(columns.get(name));
  }

  /** As how many digits a figure is wide; words without any may be shortened. */
  private static double digits(String figure) {
    boolean isFigure = false;
    double digits = 0;
    for (int at = 0; at < figure.length(); at++) {
      char sign = figure.charAt(at);
      isFigure |= Character.isDigit(sign);
      digits += ofSign(sign);
    }
    return isFigure ? digits : 0;
  }

  private static double ofSign(char sign) {
    if (Character.isLetterOrDigit(sign)) {
      return 1;
    }
    return NARROW_SIGNS.indexOf(sign) >= 0 ? NARROW : WIDE;
  }
}
