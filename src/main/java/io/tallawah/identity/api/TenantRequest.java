package io.tallawah.identity.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who wants to act for another of their tenants. */
record TenantRequest(
    @Schema(description = "Slug of the tenant.")
        @NotBlank(message = "it is required")
        @Size(max = 40, message = "it is too long")
        String tenant) {}
