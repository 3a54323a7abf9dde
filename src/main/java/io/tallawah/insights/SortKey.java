package io.tallawah.insights;

/** One key of an order: a column and its direction, written {@code name} or {@code -spend}. */
public record SortKey(String column, boolean descending) {

  static SortKey parse(String text) {
    return text.startsWith("-") ? new SortKey(text.substring(1), true) : new SortKey(text, false);
  }

  @Override
  public String toString() {
    return descending ? "-" + column : column;
  }
}
