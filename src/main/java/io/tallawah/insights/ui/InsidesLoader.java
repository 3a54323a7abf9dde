package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignInsides;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignScope;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.Creatives;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what lies behind a row, on a thread of its own. */
@Component
class InsidesLoader {

  private static final int CREATIVES = 5;

  private final CampaignInsides insides;
  private final Creatives creatives;

  InsidesLoader(CampaignInsides insides, Creatives creatives) {
    this.insides = insides;
    this.creatives = creatives;
  }

  void load(CampaignRow row, CampaignQuery query, RowInsides shown) {
    shown.read(() -> read(row, query));
  }

  private RowInsides.Read read(CampaignRow row, CampaignQuery query) {
    boolean campaign = row.key().level() == CampaignLevel.CAMPAIGN;
    return new RowInsides.Read(
        campaign ? insides.places(row.key(), query) : List.of(),
        campaign ? dearest(row, query) : List.of(),
        insides.changes(row.key()));
  }

  private List<CreativeRow> dearest(CampaignRow row, CampaignQuery query) {
    CampaignQuery own =
        CampaignQuery.of(query.range())
            .withCurrency(query.currency())
            .withScope(CampaignScope.ALL.only(CampaignRef.of(row.key())))
            .withPage(0, CREATIVES);
    return creatives.rows(CreativeQuery.of(own));
  }
}
