package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/**
 * One row of the campaign grid, as billed in one currency: a campaign, or below it an ad set or an
 * ad.
 *
 * @param adsetId null on a campaign's row; empty where the platform reports above its ad sets
 * @param adId null on a campaign's or an ad set's row; empty where it reports above its ads
 */
public record CampaignKey(
    String platform,
    String accountId,
    String campaignId,
    @Nullable String adsetId,
    @Nullable String adId,
    String currency) {

  /** A campaign's row. */
  public CampaignKey(String platform, String accountId, String campaignId, String currency) {
    this(platform, accountId, campaignId, null, null, currency);
  }

  /** What the row is of. */
  public CampaignLevel level() {
    if (adsetId == null) {
      return CampaignLevel.CAMPAIGN;
    }
    return adId == null ? CampaignLevel.ADSET : CampaignLevel.AD;
  }

  /** The platform's id of what the row is of; empty for a remainder. */
  public String id() {
    if (adId != null) {
      return adId;
    }
    return adsetId == null ? campaignId : adsetId;
  }

  /** Whether the row holds what the platform reports above the level the rows are of. */
  public boolean isRemainder() {
    return id().isEmpty();
  }
}
