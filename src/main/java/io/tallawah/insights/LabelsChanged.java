package io.tallawah.insights;

import io.tallawah.shared.TenantId;

/** Labels of this tenant, or campaigns that bear them, have changed. */
public record LabelsChanged(TenantId tenant) {}
