package io.tallawah.identity;

import java.time.Instant;

/**
 * Something that a person should know about their own account.
 *
 * @param device where it was done from
 * @param seen whether the person has looked at it
 */
public record Notice(Notices.Kind kind, Instant at, Device device, boolean seen) {}
