package io.tallawah.warehouse;

import io.tallawah.shared.TenantId;

/** A run for this tenant has ended without publishing: its figures stay, and are marked. */
public record Refused(TenantId tenant) {}
