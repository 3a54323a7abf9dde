package io.tallawah.exports;

/**
 * A column of a table.
 *
 * @param name the same in every language, by which programs know it: what CSV has
 * @param label as the person reads it, which the other formats have
 */
public record Column(String name, String label, Kind kind) {

  /** One that is called the same in every language. */
  public Column(String label, Kind kind) {
    this(label, label, kind);
  }

  /** What stands in it, which says how it is shown; figures in files are exact all the same. */
  public enum Kind {
    TEXT,
    DAY,
    /** A number of things, which may be parts of things. */
    COUNT,
    /** An amount; its currency stands in a column beside it or in the label. */
    MONEY,
    /** A share: 0.0131 is shown as 1.31 %. */
    PERCENT,
    /** A multiple, such as 8.73×. */
    TIMES;

    /** Whether figures stand in it. */
    public boolean isFigure() {
      return this != TEXT && this != DAY;
    }
  }
}
