package io.tallawah.shared;

import java.util.Locale;

/** How close the rows of the screens stand. */
public enum Density {
  COMPACT("Compact"),
  REGULAR("Regular"),
  COMFORTABLE("Comfortable");

  private final String label;

  Density(String label) {
    this.label = label;
  }

  /** Its name in the style sheets. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name for people. */
  public String label() {
    return label;
  }
}
