package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignResults;

/** What the grid's own columns are called. */
record GridLabels(MetricText text, Words words) {

  String of(String column) {
    return switch (column) {
      case CampaignGrid.NAME -> words.of("grid.one.campaign");
      case CampaignGrid.COURSE -> words.of("grid.trend");
      case CampaignGrid.LABELS -> words.of("labels.column");
      case "status" -> words.of("grid.column.status");
      case "account" -> words.of("grid.column.account");
      case "objective" -> words.of("grid.column.objective");
      case "currency" -> words.of("grid.column.currency");
      default -> ofFigure(column);
    };
  }

  /** As short as a column needs it. */
  String inHeader(String column) {
    return MetricColumn.isMetric(column) ? text.shortName(column) : of(column);
  }

  /** Of a metric, its change, or a result that no longer comes. */
  private String ofFigure(String column) {
    if (CampaignResults.isColumn(column)) {
      return Codes.of(CampaignResults.ofColumn(column));
    }
    String delta = RowsMenu.DELTA;
    return text.name(column.startsWith(delta) ? column.substring(delta.length()) : column);
  }
}
