package io.tallawah.insights;

import java.util.Arrays;
import java.util.Optional;

/** What rows are put together by, each group with its subtotal. */
public enum CampaignGrouping {
  PLATFORM("platform"),
  ACCOUNT("account"),
  OBJECTIVE("objective"),

  /** A row stands in each of its labels' groups; totals count it once. */
  LABEL("label");

  private final String parameter;

  CampaignGrouping(String parameter) {
    this.parameter = parameter;
  }

  /** Its name in an address. */
  public String parameter() {
    return parameter;
  }

  /** The grouping of a name in an address; empty when there is none. */
  public static Optional<CampaignGrouping> of(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
  }
}
