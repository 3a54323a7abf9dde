package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.UnmappedPlaces;

/** How much of a connection's spend by place is in a place, and whether that holds figures back. */
final class PlaceShare {

  private PlaceShare() {}

  /** A cell of a table. */
  static Object of(UnmappedPlaces.Place place, Figures figures) {
    String share = figures.percent(place.share());
    return place.refused()
        ? new StatusWord(UI.getCurrent().getTranslation("warehouse.unmapped.refused", share), "bad")
        : share;
  }
}
