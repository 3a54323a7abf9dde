package io.tallawah.views;

import java.time.Instant;
import java.util.UUID;

/**
 * A state of a screen, kept under a name, as whoever asks sees it.
 *
 * @param screen a {@link ViewedScreen}'s name
 * @param ownerName of who made it; empty where that can't be said any more
 * @param own whether whoever asks made it
 * @param team whether all of the tenant see it
 * @param teamDefault whether people without a default of their own open the screen with it
 * @param ownDefault whether whoever asks opens the screen with it
 */
public record SavedView(
    UUID id,
    String screen,
    String name,
    String ownerName,
    boolean own,
    boolean team,
    boolean teamDefault,
    boolean ownDefault,
    ViewParameters parameters,
    Instant changedAt) {}
