package io.tallawah.insights;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.shared.Phrases;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file and what stands in them, for rows of one kind. Labels are texts {@code
 * exports.head.…}; a column's name is its English label.
 */
final class TableColumns<R> {

  private record One<R>(Column column, Function<R, Cell> cell) {}

  private final Phrases words;
  private final List<One<R>> all = new ArrayList<>();

  TableColumns(Phrases words) {
    this.words = words;
  }

  List<Column> columns() {
    return all.stream().map(One::column).toList();
  }

  List<Cell> cells(R row) {
    return all.stream().map(one -> one.cell().apply(row)).toList();
  }

  /** A column of words. */
  TableColumns<R> text(String key, Function<R, @Nullable String> told) {
    return add(key, Column.Kind.TEXT, row -> Cell.text(told.apply(row)));
  }

  TableColumns<R> add(String key, Column.Kind kind, Function<R, Cell> cell) {
    return add(words -> words.of("exports.head." + key), kind, cell);
  }

  /** A metric, whose figures are told as over REST. */
  TableColumns<R> metric(Metric metric, Function<R, Cell> cell) {
    return add(words -> label(metric, words), kind(metric), row -> told(metric, cell.apply(row)));
  }

  /** What a metric was in the days compared with, and how it changed. */
  TableColumns<R> compared(Metric metric, Function<R, @Nullable Compared> compared) {
    add(
        words -> words.of("exports.head.before", label(metric, words)),
        kind(metric),
        row -> {
          Compared own = compared.apply(row);
          return own == null
              ? Cell.Blank.NOT_APPLICABLE
              : told(metric, Cell.figure(own.previous().get(metric.name())));
        });
    return add(
        words -> words.of("exports.head.change", label(metric, words)),
        Column.Kind.PERCENT,
        row -> {
          Compared own = compared.apply(row);
          return own == null ? Cell.Blank.NOT_APPLICABLE : change(own.delta(metric.name()));
        });
  }

  TableColumns<R> add(Function<Phrases, String> label, Column.Kind kind, Function<R, Cell> cell) {
    all.add(new One<>(new Column(label.apply(Phrases.ENGLISH), label.apply(words), kind), cell));
    return this;
  }

  /** What a metric is called in a language. */
  static String label(Metric metric, Phrases words) {
    return words.of("metric." + metric.name());
  }

  /** A quotient that is no metric. */
  static Cell quotient(@Nullable BigDecimal value) {
    return Cell.figure(ToldFigures.quotient(value));
  }

  private static Cell told(Metric metric, Cell cell) {
    return cell instanceof Cell.Figure figure
        ? Cell.figure(ToldFigures.of(metric.name(), figure.value()))
        : cell;
  }

  private static Cell change(Delta delta) {
    return switch (delta.kind()) {
      case CHANGE -> quotient(delta.change());
      case NEW -> Cell.text("new");
      case ENDED -> Cell.text("ended");
      case NONE -> Cell.Blank.NOT_APPLICABLE;
    };
  }

  static Column.Kind kind(Metric metric) {
    return switch (metric.unit()) {
      case MONEY -> Column.Kind.MONEY;
      case PERCENT -> Column.Kind.PERCENT;
      case TIMES -> Column.Kind.TIMES;
      case COUNT -> Column.Kind.COUNT;
    };
  }
}
