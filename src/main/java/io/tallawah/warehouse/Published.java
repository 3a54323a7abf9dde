package io.tallawah.warehouse;

import io.tallawah.shared.TenantId;

/** A run has ended that took slices of this tenant; its marts may have changed. */
public record Published(TenantId tenant) {}
