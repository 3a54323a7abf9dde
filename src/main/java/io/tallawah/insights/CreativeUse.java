package io.tallawah.insights;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An ad that showed an asset in the days asked for.
 *
 * @param adName today's name; the id while none has landed
 * @param campaignName today's name; the id while none has landed
 * @param status of the ad now: active, paused, ended, removed or unknown
 * @param currency what the amount is in: as billed
 * @param spend what the ad spent while it showed the asset; null is not reported
 */
public record CreativeUse(
    String adId,
    String adName,
    String campaignId,
    String campaignName,
    String status,
    String currency,
    @Nullable BigDecimal spend) {}
