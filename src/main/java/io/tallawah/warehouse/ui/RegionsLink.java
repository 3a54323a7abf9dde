package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.shared.ui.SharedState;

/** A link to where places are given their regions, in the same tenant and days. */
class RegionsLink extends RouterLink {

  RegionsLink(String text) {
    super(text, RegionsView.class);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    setQueryParameters(SharedState.of(event.getUI().getActiveViewLocation()));
  }
}
