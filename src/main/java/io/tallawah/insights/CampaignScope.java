package io.tallawah.insights;

import java.util.List;

/**
 * Which rows, by what they are: AND across, OR within, an empty list filters nothing.
 *
 * @param level what a row is of
 * @param campaigns ids of campaigns: at a level below, whose ad sets and ads the rows are
 * @param adsets ids of ad sets
 * @param regions ids of places: figures are those that the platforms tell of them, of campaigns
 *     alone; empty for all there is
 * @param budgets ids of {@link BudgetState}, of the campaign
 * @param labels ids of labels that campaigns bear, one of them at least; {@link Label#NONE} for
 *     campaigns without any
 * @param search part of a name or id; empty for all
 */
public record CampaignScope(
    CampaignLevel level,
    List<String> platforms,
    List<String> accounts,
    List<String> campaigns,
    List<String> adsets,
    List<String> statuses,
    List<String> objectives,
    List<String> regions,
    List<String> budgets,
    List<String> labels,
    String search) {

  /** All campaigns. */
  public static final CampaignScope ALL = of(CampaignLevel.CAMPAIGN);

  public CampaignScope {
    platforms = List.copyOf(platforms);
    accounts = List.copyOf(accounts);
    campaigns = List.copyOf(campaigns);
    adsets = List.copyOf(adsets);
    statuses = List.copyOf(statuses);
    objectives = List.copyOf(objectives);
    regions = List.copyOf(regions);
    budgets = List.copyOf(budgets);
    labels = List.copyOf(labels);
  }

  /** All rows of a level. */
  public static CampaignScope of(CampaignLevel level) {
    return new CampaignScope(
        level, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), "");
  }

  /** At another level. */
  public CampaignScope at(CampaignLevel wanted) {
    return new CampaignScope(
        wanted,
        platforms,
        accounts,
        campaigns,
        adsets,
        statuses,
        objectives,
        regions,
        budgets,
        labels,
        search);
  }

  /** At another place of the tree, with the same filters. */
  public CampaignScope drill(
      CampaignLevel wanted, List<String> ofCampaigns, List<String> ofAdsets) {
    return new CampaignScope(
        wanted,
        platforms,
        accounts,
        ofCampaigns,
        ofAdsets,
        statuses,
        objectives,
        wanted == CampaignLevel.CAMPAIGN ? regions : List.of(),
        budgets,
        labels,
        search);
  }

  public CampaignScope withSearch(String text) {
    return new CampaignScope(
        level,
        platforms,
        accounts,
        campaigns,
        adsets,
        statuses,
        objectives,
        regions,
        budgets,
        labels,
        text.strip());
  }

  /** With another choice for one filter. */
  public CampaignScope with(CampaignFilter filter, List<String> chosen) {
    return new CampaignScope(
        level,
        filter == CampaignFilter.PLATFORM ? chosen : platforms,
        filter == CampaignFilter.ACCOUNT ? chosen : accounts,
        campaigns,
        adsets,
        filter == CampaignFilter.STATUS ? chosen : statuses,
        filter == CampaignFilter.OBJECTIVE ? chosen : objectives,
        filter == CampaignFilter.REGION ? chosen : regions,
        filter == CampaignFilter.BUDGET ? chosen : budgets,
        filter == CampaignFilter.LABEL ? chosen : labels,
        search);
  }

  /** What is chosen for one filter. */
  public List<String> chosen(CampaignFilter filter) {
    return switch (filter) {
      case PLATFORM -> platforms;
      case ACCOUNT -> accounts;
      case STATUS -> statuses;
      case OBJECTIVE -> objectives;
      case REGION -> regions;
      case BUDGET -> budgets;
      case LABEL -> labels;
    };
  }

  /** Of one campaign alone: other platforms and accounts may have campaigns of the same id. */
  public CampaignScope only(CampaignRef campaign) {
    return drill(level, List.of(campaign.campaignId()), adsets)
        .with(CampaignFilter.PLATFORM, List.of(campaign.platform()))
        .with(CampaignFilter.ACCOUNT, List.of(campaign.accountId()));
  }

  /** Whether the rows lie below campaigns. */
  public boolean isDrilled() {
    return level != CampaignLevel.CAMPAIGN && !campaigns.isEmpty();
  }

  /** Whether platform and account are those of the campaign above the rows, and no filters. */
  public boolean isPlaced() {
    return isDrilled() && platforms.size() == 1 && accounts.size() == 1;
  }

  /** The same place of the tree without search and filters. */
  public CampaignScope unfiltered() {
    CampaignScope bare =
        of(level).drill(level, level == CampaignLevel.CAMPAIGN ? List.of() : campaigns, adsets);
    return isPlaced()
        ? bare.with(CampaignFilter.PLATFORM, platforms).with(CampaignFilter.ACCOUNT, accounts)
        : bare;
  }

  /** Whether anything but the place in the tree narrows the rows. */
  public boolean isFiltered() {
    return !search.isEmpty()
        || (!isPlaced() && !(platforms.isEmpty() && accounts.isEmpty()))
        || !statuses.isEmpty()
        || !objectives.isEmpty()
        || !regions.isEmpty()
        || !budgets.isEmpty()
        || !labels.isEmpty()
        || (level == CampaignLevel.CAMPAIGN && !campaigns.isEmpty());
  }
}
