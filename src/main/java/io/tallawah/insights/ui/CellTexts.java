package io.tallawah.insights.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Arrays;
import java.util.List;

/**
 * What a cell is told: its texts in their places, as one value. Each value of a row carries a name
 * of 20 letters to the browser, and each cell looks through all names of its row.
 */
final class CellTexts {

  private CellTexts() {}

  /** The texts as far as there are any: empty ones at the end are left out. */
  static List<String> of(String... texts) {
    int count = texts.length;
    while (count > 0 && texts[count - 1].isEmpty()) {
      count--;
    }
    return List.of(Arrays.copyOf(texts, count));
  }

  /**
   * Cells of a template that finds its texts in {@code item.v}, which is not there before the first
   * row has come.
   */
  static <T> LitRenderer<T> renderer(String template, ValueProvider<T, List<String>> texts) {
    return LitRenderer.<T>of(template).withProperty("v", texts);
  }
}
