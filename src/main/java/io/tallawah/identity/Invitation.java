package io.tallawah.identity;

import java.time.Instant;
import java.util.UUID;

/** An open invitation of the bound tenant; its link is never told again. */
public record Invitation(
    UUID id, String email, String role, Instant createdAt, Instant expiresAt, boolean expired) {}
