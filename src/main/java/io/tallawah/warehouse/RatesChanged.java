package io.tallawah.warehouse;

import io.tallawah.shared.TenantId;

/** Exchange rates of this tenant are new or different. */
public record RatesChanged(TenantId tenant) {}
