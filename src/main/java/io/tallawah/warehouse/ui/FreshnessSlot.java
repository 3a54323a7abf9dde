package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.Component;
import io.tallawah.shared.ui.DataHorizon;
import io.tallawah.shared.ui.HeaderSlot;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.Freshness;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Brings freshness to the frame of every screen. */
@org.springframework.stereotype.Component
class FreshnessSlot implements HeaderSlot, DataHorizon {

  private final Freshness freshness;
  private final LivePanel.Means means;
  private final CurrentTenant currentTenant;
  private final TenantDirectory tenants;

  FreshnessSlot(
      Freshness freshness,
      LivePanel.Means means,
      CurrentTenant currentTenant,
      TenantDirectory tenants) {
    this.freshness = freshness;
    this.means = means;
    this.currentTenant = currentTenant;
    this.tenants = tenants;
  }

  @Override
  public Component create() {
    return new FreshnessStrip(
        freshness, means, currentTenant.require(), tenants.current().timeZone());
  }

  @Override
  public Optional<LocalDate> finalTo() {
    return ConnectionFreshness.telling(freshness.list()).stream()
        .map(ConnectionFreshness::finalTo)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }
}
