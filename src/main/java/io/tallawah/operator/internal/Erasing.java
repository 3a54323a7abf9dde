package io.tallawah.operator.internal;

import io.tallawah.shared.TenantId;
import java.util.UUID;

/** A confirmed deletion that is not finished. */
record Erasing(UUID deletion, TenantId tenant, String slug) {}
