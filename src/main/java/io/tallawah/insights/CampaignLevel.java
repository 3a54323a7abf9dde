package io.tallawah.insights;

import java.util.Arrays;
import java.util.Optional;

/** What a row of the grid is of. */
public enum CampaignLevel {
  CAMPAIGN("campaign"),
  ADSET("adset"),
  AD("ad");

  private final String parameter;

  CampaignLevel(String parameter) {
    this.parameter = parameter;
  }

  /** Its name in an address. */
  public String parameter() {
    return parameter;
  }

  /** The level of a name in an address; empty when there is none. */
  public static Optional<CampaignLevel> of(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
  }
}
