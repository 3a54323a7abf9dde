package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import io.tallawah.insights.CampaignRow;

/** The same rows on a phone: two lines each, the rest in the details. */
class CampaignList extends Grid<CampaignRow> {

  CampaignList(CampaignCells cells) {
    super(CampaignRows.PAGE);
    addClassName("campaign-list");
    addThemeVariants(GridVariant.AURA_NO_BORDER);
    setSelectionMode(SelectionMode.SINGLE);
    getElement().setAttribute("aria-label", getTranslation("grid.title.campaign"));
    addColumn(cells.twoLines()).setRowHeader(true);
  }
}
