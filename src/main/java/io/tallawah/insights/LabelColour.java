package io.tallawah.insights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What colour a label's mark has, beside its name, in the order of the palette. */
public enum LabelColour {
  GREEN,
  BLUE,
  ORANGE,
  PURPLE,
  PINK,
  OLIVE,
  TEAL,
  BROWN;

  /** Its name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place in the palette of categories, counted from 1. */
  public int category() {
    return ordinal() + 1;
  }

  /** The colour of a name in the API; empty when there is none. */
  public static Optional<LabelColour> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
