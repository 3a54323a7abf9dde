package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import java.util.UUID;

/**
 * What an open invitation offers to whoever has its link.
 *
 * @param known whether the address has an account, which must sign in to accept
 */
public record InvitationOffer(
    TenantId tenant, String tenantName, UUID id, String email, String role, boolean known) {}
