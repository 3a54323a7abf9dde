package io.tallawah.ingestion.ui;

import io.tallawah.ingestion.RowsLanded;
import io.tallawah.shared.ui.Refreshes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A landing refreshes the open screens of its tenant. */
@Component
class LandingSignal {

  private final Refreshes refreshes;

  LandingSignal(Refreshes refreshes) {
    this.refreshes = refreshes;
  }

  @EventListener
  void landed(RowsLanded event) {
    refreshes.fire(event.tenant());
  }
}
