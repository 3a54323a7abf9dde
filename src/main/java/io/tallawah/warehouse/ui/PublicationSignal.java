package io.tallawah.warehouse.ui;

import io.tallawah.shared.ui.Refreshes;
import io.tallawah.warehouse.Published;
import io.tallawah.warehouse.RatesChanged;
import io.tallawah.warehouse.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A publication refreshes the open screens of its tenant, and so do one that was refused and new
 * exchange rates.
 */
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

  @TransactionalEventListener
  void changed(RatesChanged event) {
    refreshes.fire(event.tenant());
  }

  /** The figures are the same: what changes is that they are marked. */
  @EventListener
  void refused(Refused event) {
    refreshes.fire(event.tenant());
  }
}
