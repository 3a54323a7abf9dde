package io.tallawah.exports.internal;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them: rounded for show. */
final class PdfFigures {

  private final DecimalFormat whole = format("#,##0");
  private final DecimalFormat cents = format("#,##0.00");

  private static DecimalFormat format(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  String text(Cell cell, Column.Kind kind) {
    return switch (cell) {
      case Cell.Text words -> words.text();
      case Cell.Day day -> day.day().toString();
      case Cell.Blank blank -> blank.text();
      case Cell.Figure figure -> figure(figure.value(), kind);
    };
  }

  private String figure(BigDecimal value, Column.Kind kind) {
    return switch (kind) {
      case PERCENT -> cents.format(value.movePointRight(2)) + "\u00a0%";
      case TIMES -> cents.format(value) + "×";
      case MONEY -> cents.format(value);
      case COUNT, TEXT, DAY ->
          (value.stripTrailingZeros().scale() <= 0 ? whole : cents).format(value);
    };
  }
}
