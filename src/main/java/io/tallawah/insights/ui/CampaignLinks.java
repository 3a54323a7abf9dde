package io.tallawah.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignGrouping;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignScope;
import io.tallawah.insights.Label;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of what lies below and above the rows shown, with the same days and filters.
 *
 * @param address the present one, of which what belongs to others is kept
 */
record CampaignLinks(CampaignsState state, QueryParameters address, CampaignQueryReader reader) {

  /** The rows below one: a group's campaigns, a campaign's ad sets, an ad set's ads. */
  Optional<String> below(CampaignRow row) {
    if (row.subtotal() != null) {
      return ofGroup(state.query().group(), row.subtotal().value());
    }
    String adset = row.key().adsetId();
    if (!row.isWhole() || row.key().isRemainder() || row.key().adId() != null) {
      return Optional.empty();
    }
    CampaignScope scope = state.query().scope();
    List<String> campaign = List.of(row.key().campaignId());
    CampaignScope below =
        adset == null
            ? scope.drill(CampaignLevel.ADSET, campaign, List.of())
            : scope.drill(CampaignLevel.AD, campaign, List.of(adset));
    return Optional.of(
        written(state.comingFrom(reader).with(query(below.only(CampaignRef.of(row.key()))))));
  }

  /** The address of another place of the tree. */
  String at(CampaignScope scope) {
    return written(state.with(query(scope)));
  }

  /** The list that the way down began in; where that is not known, all campaigns. */
  String top() {
    return list(List.of());
  }

  /** The same with the campaigns of an account alone. */
  String ofAccount(String account) {
    return list(List.of(account));
  }

  private String list(List<String> account) {
    CampaignScope scope = state.query().scope();
    CampaignScope all =
        scope
            .drill(CampaignLevel.CAMPAIGN, List.of(), List.of())
            .with(CampaignFilter.ACCOUNT, List.of());
    if (scope.isPlaced()) {
      all = all.with(CampaignFilter.PLATFORM, List.of());
    }
    return address(state.with(query(all)).writeList(address, reader, account));
  }

  private CampaignQuery query(CampaignScope scope) {
    return state.query().withScope(scope).withGroup(null);
  }

  private Optional<String> ofGroup(@Nullable CampaignGrouping group, String value) {
    if (group == null || (value.isEmpty() && group != CampaignGrouping.LABEL)) {
      return Optional.empty();
    }
    CampaignFilter filter =
        switch (group) {
          case PLATFORM -> CampaignFilter.PLATFORM;
          case ACCOUNT -> CampaignFilter.ACCOUNT;
          case OBJECTIVE -> CampaignFilter.OBJECTIVE;
          case LABEL -> CampaignFilter.LABEL;
        };
    String chosen = value.isEmpty() ? Label.NONE : value;
    return Optional.of(at(state.query().scope().with(filter, List.of(chosen))));
  }

  private String written(CampaignsState wanted) {
    return address(wanted.write(address, reader));
  }

  private static String address(QueryParameters parameters) {
    return "campaigns?" + parameters.getQueryString();
  }
}
