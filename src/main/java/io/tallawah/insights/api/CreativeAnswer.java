package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.Compared;
import io.tallawah.insights.CreativeContent;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.ToldFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An asset and its figures. */
record CreativeAnswer(
    @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
        String platform,
    @Schema(description = "The platform's id of the ad account") @JsonProperty("account_id")
        String accountId,
    @Schema(description = "Today's name of the account; its id while none has landed")
        @JsonProperty("account_name")
        String accountName,
    @Schema(
            description =
                "Key of the asset within the account, such as video:77; none for spend without an ad")
        @JsonProperty("creative_id")
        String creativeId,
    @Schema(description = "Its newest name; null for spend without an ad")
        @JsonProperty("creative_name")
        @Nullable String creativeName,
    @Schema(
            description = "What it is",
            allowableValues = {"video", "image", "carousel", "dynamic", "text", "unknown", "none"})
        @JsonProperty("format")
        String format,
    @Schema(description = "Headline, the first of several, or null") @JsonProperty("title")
        @Nullable String title,
    @Schema(description = "Text, the first of several, or null") @JsonProperty("copy")
        @Nullable String copy,
    @Schema(description = "The platform's word for the button, or null")
        @JsonProperty("call_to_action")
        @Nullable String callToAction,
    @Schema(description = "Where a click leads, or null") @JsonProperty("landing_page")
        @Nullable String landingPage,
    @Schema(
            description =
                "Objective of the campaigns in which it was shown most, in the platform's own word")
        @JsonProperty("objective")
        @Nullable String objective,
    @Schema(description = "How many ads showed it in these days; null where there is no ad")
        @JsonProperty("ads")
        @Nullable Long ads,
    @Schema(description = "In how many campaigns it was shown in these days")
        @JsonProperty("campaigns")
        long campaigns,
    @Schema(description = "ISO code of what the amounts of this row are in")
        @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures,
    @JsonProperty("hook_rate") @Nullable BigDecimal hookRate,
    @JsonProperty("hold_rate") @Nullable BigDecimal holdRate,
    @Schema(description = "Figures of the days compared with; only with compare")
        @JsonProperty("previous")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable FiguresAnswer previous,
    @Schema(description = "How they differ; only with compare")
        @JsonProperty("delta")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ChangesAnswer delta,
    @Schema(
            description =
                "0 to 100: the share of its peers (same platform, objective and currency, over the"
                    + " floor) that it beats by the metric asked for; null when there is none")
        @JsonProperty("score")
        @Nullable Integer score,
    @Schema(
            description = "Whether there is a score, and else why not",
            allowableValues = {
              "scored",
              "too_little_data",
              "not_reported",
              "too_few",
              "no_creative"
            })
        @JsonProperty("score_state")
        String scoreState,
    @Schema(description = "What has to be spent for a score, in the row's currency, or null")
        @JsonProperty("score_floor")
        @Nullable BigDecimal scoreFloor,
    @Schema(
            description = "How it changed from the first half of its days to the second",
            allowableValues = {"rising", "steady", "falling", "fatigue", "too_little_data"})
        @JsonProperty("trend")
        String trend,
    @Schema(description = "Change of its CTR between these halves, a fraction, or null")
        @JsonProperty("ctr_change")
        @Nullable BigDecimal ctrChange,
    @Schema(description = "Path of its small picture, a JPEG; null when there is none")
        @JsonProperty("thumbnail")
        @Nullable String thumbnail,
    @Schema(description = "When a record of it was first extracted, or null")
        @JsonProperty("first_seen")
        @Nullable Instant firstSeen,
    @Schema(description = "When a record of it was last extracted, or null")
        @JsonProperty("last_seen")
        @Nullable Instant lastSeen) {

  static CreativeAnswer of(CreativeRow row) {
    CreativeContent content = row.content();
    Compared compared = row.compared();
    return new CreativeAnswer(
        row.key().platform(),
        row.key().account(),
        row.accountName(),
        row.key().creative(),
        content.name(),
        content.format(),
        content.title(),
        content.copy(),
        content.callToAction(),
        content.landingPage(),
        row.objective(),
        row.ads(),
        row.campaigns(),
        row.key().currency(),
        FiguresAnswer.of(row.metrics()),
        FiguresAnswer.told(row.metrics(), "hook_rate"),
        FiguresAnswer.told(row.metrics(), "hold_rate"),
        compared == null ? null : FiguresAnswer.of(compared.previous()),
        ChangesAnswer.of(compared),
        row.score().points(),
        word(row.score().why()),
        ToldFigures.amount(row.score().floor()),
        word(row.movement().direction()),
        row.movement().ctrChange(),
        row.picture() == null ? null : CreativePictureController.PATH + row.picture(),
        content.firstSeen(),
        content.lastSeen());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
