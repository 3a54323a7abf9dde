package io.tallawah.insights.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.insights.CampaignRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the cells of a grid say. */
final class GridTexts {

  private GridTexts() {}

  /** The figure of a row as it stands on the screen. */
  @SuppressWarnings("unchecked")
  static String figure(CampaignGrid grid, CampaignRow row, String metric) {
    LitRenderer<CampaignRow> cells =
        (LitRenderer<CampaignRow>) Objects.requireNonNull(grid.columns().get(metric)).getRenderer();
    List<String> texts =
        (List<String>) Objects.requireNonNull(cells.getValueProviders().get("v")).apply(row);
    return texts.stream().limit(2).collect(Collectors.joining()); // hundredths stand apart
  }
}
