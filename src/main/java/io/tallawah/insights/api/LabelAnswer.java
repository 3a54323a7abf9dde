package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.LabelRule;
import io.tallawah.insights.LabelUse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A label and who bears it. */
record LabelAnswer(
    @Schema(description = "As the filter label takes it") @JsonProperty("id") UUID id,
    @Schema(description = "Its name, unlike any other's") @JsonProperty("name") String name,
    @Schema(
            description = "Of its mark",
            allowableValues = {
              "green", "blue", "orange", "purple", "pink", "olive", "teal", "brown"
            })
        @JsonProperty("colour")
        String colour,
    @Schema(
            description =
                "Which campaigns bear it by themselves; left out when people alone decide")
        @JsonProperty("rule")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable RuleAnswer rule,
    @Schema(description = "Campaigns that bear it, of those whose records have landed")
        @JsonProperty("campaigns")
        long campaigns,
    @Schema(description = "Campaigns that it was put on by hand") @JsonProperty("by_hand")
        long byHand,
    @Schema(description = "Campaigns that it was taken off by hand, whatever its rule says")
        @JsonProperty("kept_off")
        long keptOff) {

  /** All conditions hold; an empty one is none. */
  record RuleAnswer(
      @Schema(description = "Part of the campaign's name, or empty") @JsonProperty("name_contains")
          String nameContains,
      @Schema(description = "How its name begins, or empty") @JsonProperty("name_starts_with")
          String nameStartsWith,
      @Schema(description = "Ids of platforms") @JsonProperty("platforms") List<String> platforms,
      @Schema(description = "Ids of accounts") @JsonProperty("accounts") List<String> accounts,
      @Schema(description = "The platforms' own words") @JsonProperty("objectives")
          List<String> objectives) {

    static RuleAnswer of(LabelRule rule) {
      return new RuleAnswer(
          rule.nameContains(),
          rule.nameStartsWith(),
          rule.platforms(),
          rule.accounts(),
          rule.objectives());
    }
  }

  static LabelAnswer of(LabelUse use) {
    LabelRule rule = use.label().rule();
    return new LabelAnswer(
        use.label().id(),
        use.label().name(),
        use.label().colour().code(),
        rule == null ? null : RuleAnswer.of(rule),
        use.campaigns(),
        use.byHand(),
        use.keptOff());
  }
}
