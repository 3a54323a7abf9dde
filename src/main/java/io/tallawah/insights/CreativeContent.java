package io.tallawah.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an asset is, as of now; what was not told is null.
 *
 * @param name as the platform or the ad names it
 * @param format video, image, carousel, dynamic, text or unknown; none for spend without an ad
 * @param title headline, the first of several
 * @param copy text of the ad, the first of several
 * @param callToAction the platform's word for the button
 * @param landingPage where a click leads
 * @param firstSeen when a record of it was first extracted
 * @param lastSeen when a record of it was last extracted
 */
public record CreativeContent(
    @Nullable String name,
    String format,
    @Nullable String title,
    @Nullable String copy,
    @Nullable String callToAction,
    @Nullable String landingPage,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen) {}
