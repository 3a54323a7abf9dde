package io.tallawah.insights.ui;

import io.tallawah.insights.LabelsChanged;
import io.tallawah.shared.ui.Refreshes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A change of labels, once it is made, refreshes the open screens of its tenant. */
@Component
class LabelSignal {

  private final Refreshes refreshes;

  LabelSignal(Refreshes refreshes) {
    this.refreshes = refreshes;
  }

  @TransactionalEventListener
  void changed(LabelsChanged event) {
    refreshes.fire(event.tenant());
  }
}
