package io.tallawah.shared.ui;

/**
 * How a figure differs from another, as people read it.
 *
 * @param text sign, number and unit, such as "+6 %"; a word where there is no number
 * @param course which way it went
 * @param tone whether that is good
 */
public record ChangeText(String text, Course course, Tone tone) {

  /** Which way a figure went. */
  public enum Course {
    UP("▲"),
    DOWN("▼"),
    NONE("");

    private final String mark;

    Course(String mark) {
      this.mark = mark;
    }

    /** Its mark; empty when it went no way. */
    public String mark() {
      return mark;
    }
  }

  /** Whether it is good that it went there. */
  public enum Tone {
    GOOD,
    BAD,
    /** Neither, or nobody says. */
    QUIET,
    /** One of the two figures may still change. */
    OPEN
  }
}
