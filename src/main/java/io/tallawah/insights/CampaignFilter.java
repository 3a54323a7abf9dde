package io.tallawah.insights;

/** A property of campaigns that can be chosen by value. */
public enum CampaignFilter {
  PLATFORM("platform", "Platform"),
  ACCOUNT("account", "Account"),
  STATUS("status", "Status"),
  OBJECTIVE("objective", "Objective"),
  REGION("region", "Region"),
  /** How it stands to its platform's budget: an id of {@link BudgetState}. */
  BUDGET("budget", "Budget"),
  LABEL("label", "Label");

  private final String parameter;
  private final String label;

  CampaignFilter(String parameter, String label) {
    this.parameter = parameter;
    this.label = label;
  }

  /** Its name in an address. */
  public String parameter() {
    return parameter;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }
}
