package io.tallawah.insights;

/** A campaign, whatever it is billed in, as the marts tell campaigns apart. */
public record CampaignRef(String platform, String accountId, String campaignId) {

  /** The campaign that a row is of, or that it is a part of. */
  public static CampaignRef of(CampaignKey key) {
    return new CampaignRef(key.platform(), key.accountId(), key.campaignId());
  }

  @Override
  public String toString() {
    return platform + "/" + accountId + "/" + campaignId;
  }
}
