package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.PageResults;
import io.tallawah.insights.RateGap;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.api.FreshnessAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of campaigns with the totals of all, and what to know before believing them. */
record CampaignsAnswer(
    @Schema(description = "One row per campaign (or ad set, or ad), account and currency")
        @JsonProperty("rows")
        List<CampaignAnswer> rows,
    @Schema(
            description =
                "Totals of the rows of all pages, one per currency; days that lack a rate stand in"
                    + " totals of their own, as billed")
        @JsonProperty("totals")
        List<TotalsAnswer> totals,
    @Schema(description = "All groups in the order of the rows; only with group")
        @JsonProperty("groups")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<GroupAnswer> groups,
    @Schema(description = "The days compared with; only with compare")
        @JsonProperty("comparison")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ComparedDaysAnswer comparison,
    @Schema(description = "Which page this is") @JsonProperty("page") PageAnswer page,
    @Schema(description = "The currency asked for: reporting, native or an ISO code")
        @JsonProperty("currency")
        String currency,
    @Schema(description = "How far the figures of each connection reach") @JsonProperty("freshness")
        List<FreshnessAnswer> freshness,
    @Schema(description = "What to know before believing the figures, in sentences")
        @JsonProperty("warnings")
        List<String> warnings) {

  /**
   * Which page this is.
   *
   * @param number counted from 0
   * @param rows of all pages
   */
  record PageAnswer(
      @Schema(description = "Number of the page, counted from 0") @JsonProperty("number")
          int number,
      @Schema(description = "Most rows on a page") @JsonProperty("size") int size,
      @Schema(
              description =
                  "Rows of all pages; with group=label a row counts in each of its labels' groups")
          @JsonProperty("rows")
          long rows,
      @Schema(description = "Number of pages") @JsonProperty("pages") long pages) {}

  /** The days compared with. */
  record ComparedDaysAnswer(
      @Schema(description = "First day") @JsonProperty("from") LocalDate from,
      @Schema(description = "Last day") @JsonProperty("to") LocalDate to) {}

  static CampaignsAnswer of(CampaignPage page, List<ConnectionFreshness> connections) {
    PageResults results = page.results();
    return new CampaignsAnswer(
        page.rows().stream().map(row -> CampaignAnswer.of(row, results)).toList(),
        page.totals().stream()
            .map(one -> TotalsAnswer.of(one, results, results.total(one.currency())))
            .toList(),
        page.groups().stream().map(group -> GroupAnswer.of(group, results)).toList(),
        page.query()
            .baseline()
            .map(days -> new ComparedDaysAnswer(days.from(), days.to()))
            .orElse(null),
        new PageAnswer(page.query().page(), page.query().size(), page.listed(), page.pages()),
        page.query().currency(),
        connections.stream().map(FreshnessAnswer::of).toList(),
        warnings(page.gap(), page.query().range(), connections));
  }

  static List<String> warnings(
      RateGap gap, DateRange range, List<ConnectionFreshness> connections) {
    List<String> warnings = new ArrayList<>();
    gap.said(Phrases.ENGLISH).ifPresent(warnings::add);
    LocalDate last = range.to();
    for (ConnectionFreshness one : connections) {
      LocalDate dataTo = one.dataTo();
      LocalDate finalTo = one.finalTo();
      if (dataTo == null) {
        warnings.add(one.name() + " has no data yet.");
      } else if (dataTo.isBefore(last)) {
        warnings.add(one.name() + " has data to " + dataTo + ".");
      }
      if (finalTo != null && finalTo.isBefore(last)) {
        warnings.add(one.name() + " is final to " + finalTo + "; later days may change.");
      }
    }
    return List.copyOf(warnings);
  }
}
