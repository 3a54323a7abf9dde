package io.tallawah.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table. The three kinds of nothing stay apart in every file. */
public sealed interface Cell {

  /** Words, as they are: a file makes them safe itself. */
  record Text(String text) implements Cell {}

  /** A figure, written with all its digits where people don't only look; a measured 0 is one. */
  record Figure(BigDecimal value) implements Cell {}

  /** A day. */
  record Day(LocalDate day) implements Cell {}

  /** Why there is no figure. */
  enum Blank implements Cell {
    /** Not applicable, divided by zero, or not reported. */
    NOT_APPLICABLE("–"),
    /** Missing so far, or late. */
    NOT_YET("not yet");

    private final String text;

    Blank(String text) {
      this.text = text;
    }

    /** As it stands in a file. */
    public String text() {
      return text;
    }
  }

  /** Words; null has none because there are none to have. */
  static Cell text(@Nullable String text) {
    return text == null ? Blank.NOT_APPLICABLE : new Text(text);
  }

  /** A figure; null is not applicable. */
  static Cell figure(@Nullable BigDecimal value) {
    return value == null ? Blank.NOT_APPLICABLE : new Figure(value);
  }
}
