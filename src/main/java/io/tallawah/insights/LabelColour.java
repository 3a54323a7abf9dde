package io.tallawah.insights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What colour a label's mark has, beside its name, in the order of the palette. */
public enum LabelColour {
  GREEN(1),
  BLUE(2),
  ORANGE(3),
  PURPLE(4),
  PINK(5),
  OLIVE(6),
  TEAL(7),
  BROWN(8);

  private final int category;

  LabelColour(int category) {
    this.category = category;
  }

  /** Its name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place in the palette of categories, counted from 1. */
  public int category() {
    return category;
  }

  /** The colour of a name in the API; empty when there is none. */
  public static Optional<LabelColour> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
