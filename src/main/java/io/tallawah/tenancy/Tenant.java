package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;

/** A customer, as its own members see it. */
public record Tenant(
    TenantId id,
    String slug,
    String name,
    ZoneId timeZone,
    Currency reportingCurrency,
    DayOfWeek weekStart,
    boolean demo) {}
