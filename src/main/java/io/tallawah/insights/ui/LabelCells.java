package io.tallawah.insights.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Label;
import java.util.List;

/** The labels of rows' campaigns, each a mark and its name. */
final class LabelCells {

  private LabelCells() {}

  static LitRenderer<CampaignRow> renderer() {
    return CellTexts.renderer(
        """
        <span class="label-marks" title="${item.v?.map((label) => label.slice(1)).join(', ')}">\
        ${item.v?.map((label) => html`\
        <span class="label-mark"><span class="label-dot category-${label[0]}"></span>\
        <span class="label-name">${label.slice(1)}</span></span>`)}</span>\
        """,
        row -> labels(row).stream().map(LabelCells::mark).toList());
  }

  /** A digit that says its colour, and its name. */
  private static String mark(Label label) {
    return label.colour().category() + label.name();
  }

  private static List<Label> labels(CampaignRow row) {
    return row.isWhole() ? row.labels() : List.of();
  }
}
