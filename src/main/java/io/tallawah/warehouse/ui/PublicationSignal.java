package io.tallawah.warehouse.ui;

import io.tallawah.shared.ui.Refreshes;
import io.tallawah.warehouse.Published;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A publication refreshes the open screens of its tenant. */
@Component
class PublicationSignal {

  private final Refreshes refreshes;

  PublicationSignal(Refreshes refreshes) {
    this.refreshes = refreshes;
  }

  @EventListener
  void published(Published event) {
    refreshes.fire(event.tenant());
  }
}
