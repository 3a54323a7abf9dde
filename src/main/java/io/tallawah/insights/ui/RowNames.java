package io.tallawah.insights.ui;

import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignGrouping;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.DateRange;

/** What lines of the campaign grid are called, and what stands beside their names. */
final class RowNames {

  private final MetricText text;
  private final Platforms platforms;
  private final Words words;
  private boolean ofOneCampaign;
  private boolean byLabel;

  RowNames(MetricText text, Platforms platforms, Words words) {
    this.text = text;
    this.platforms = platforms;
    this.words = words;
  }

  /** Says which question the lines answer. */
  void follow(CampaignQuery query) {
    byLabel = query.group() == CampaignGrouping.LABEL;
    ofOneCampaign = query.campaigns().size() == 1;
  }

  /** The letter of its platform's badge, its colour and name; empty for a line of many. */
  String letter(CampaignRow row) {
    return row.isWhole() ? platforms.look(row.key().platform()).letter() : "";
  }

  String colour(CampaignRow row) {
    return row.isWhole() ? "" + platforms.look(row.key().platform()).colour() : "1";
  }

  String platform(CampaignRow row) {
    return row.isWhole() ? platforms.look(row.key().platform()).name() : "";
  }

  /** What a line is called. */
  String of(CampaignRow row) {
    DateRange period = row.period();
    if (period != null) {
      return text.figures().days(period.from(), period.to());
    }
    CampaignRow.Subtotal subtotal = row.subtotal();
    if (subtotal != null) {
      return groupName(subtotal);
    }
    return row.key().isRemainder()
        ? words.of("grid.remainder." + row.key().level().parameter())
        : row.name();
  }

  private String groupName(CampaignRow.Subtotal subtotal) {
    if (subtotal.label().isEmpty()) {
      return words.of(byLabel ? "labels.none" : "grid.group.none");
    }
    return platforms.all().stream().anyMatch(one -> one.id().equals(subtotal.value()))
        ? platforms.look(subtotal.value()).name()
        : subtotal.label().equals(subtotal.value()) ? Codes.of(subtotal.label()) : subtotal.label();
  }

  /** What stands below the name: how many rows a group has, or the campaign of an ad set or ad. */
  String note(CampaignRow row) {
    CampaignRow.Subtotal subtotal = row.subtotal();
    if (subtotal != null) {
      return words.of("grid.group.rows", subtotal.rows());
    }
    boolean below = row.isWhole() && row.key().level() != CampaignLevel.CAMPAIGN;
    return below && !ofOneCampaign ? row.campaignName() : "";
  }

  /** What lies below it, in words. */
  String below(CampaignRow row) {
    if (row.subtotal() != null) {
      return words.of("grid.below.group", of(row));
    }
    return words.of(row.key().adsetId() == null ? "grid.below.adset" : "grid.below.ad", of(row));
  }

  /** What a line is other than a whole row. */
  static String part(CampaignRow row) {
    return row.isWhole() ? "" : row.period() == null ? "subtotal" : "span";
  }
}
