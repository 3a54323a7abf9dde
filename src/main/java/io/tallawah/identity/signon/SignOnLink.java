package io.tallawah.identity.signon;

import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * Which subject of a service is which member.
 *
 * @param subject who it is to the service
 */
public record SignOnLink(
    UUID service, String subject, UserId user, String email, String name, Instant linkedAt) {}
