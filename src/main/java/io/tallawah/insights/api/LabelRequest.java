package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.LabelColour;
import io.tallawah.insights.LabelRule;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a label shall be. */
record LabelRequest(
    @Schema(description = "Unlike any other label's, whatever its case; at most 60 characters")
        @JsonProperty("name")
        @NotNull(message = REQUIRED)
        @Size(min = 1, max = NewLabel.LONGEST_NAME, message = "it has 1 to 60 characters")
        @Pattern(regexp = OneLine.REGEXP, message = OneLine.MESSAGE)
        String name,
    @Schema(
            description = "Of its mark, which stands beside its name; green when none is given",
            allowableValues = {
              "green", "blue", "orange", "purple", "pink", "olive", "teal", "brown"
            })
        @JsonProperty("colour")
        @Pattern(
            regexp = "green|blue|orange|purple|pink|olive|teal|brown",
            message = "a colour is green, blue, orange, purple, pink, olive, teal or brown")
        @Nullable String colour,
    @Schema(
            description = "Which campaigns bear it by themselves; none when people alone decide",
            nullable = true)
        @JsonProperty("rule")
        @Valid
        @Nullable RuleRequest rule) {

  static final String REQUIRED = "it is required";
  static final String PLATFORM = "[a-z][a-z0-9_]{1,30}";
  static final String NO_PLATFORM = "it is no id of a platform";
  static final String LENGTH = "it has 1 to 200 characters";
  private static final String STORABLE = "[^\\u0000\\p{Cs}]*";
  private static final String NOT_STORABLE = "it holds a character that can't be stored";

  /** All conditions that are given must hold; at least one is. */
  record RuleRequest(
      @Schema(description = "Part of the campaign's name, without regard to case and accents")
          @JsonProperty("name_contains")
          @Size(max = LabelRule.LONGEST_TEXT, message = "it is too long")
          @Pattern(regexp = STORABLE, flags = Pattern.Flag.DOTALL, message = NOT_STORABLE)
          @Nullable String nameContains,
      @Schema(description = "How the campaign's name begins, likewise")
          @JsonProperty("name_starts_with")
          @Size(max = LabelRule.LONGEST_TEXT, message = "it is too long")
          @Pattern(regexp = STORABLE, flags = Pattern.Flag.DOTALL, message = NOT_STORABLE)
          @Nullable String nameStartsWith,
      @Schema(description = "Ids of platforms, one of which the campaign is on")
          @JsonProperty("platforms")
          @Size(max = LabelRule.MOST_VALUES, message = "they are too many")
          @Nullable
              List<
                  @NotNull(message = REQUIRED) @Pattern(regexp = PLATFORM, message = NO_PLATFORM)
                  String>
              platforms,
      @Schema(description = "Ids of accounts, one of which the campaign is of")
          @JsonProperty("accounts")
          @Size(max = LabelRule.MOST_VALUES, message = "they are too many")
          @Nullable
              List<
                  @NotNull(message = REQUIRED)
                  @Size(min = 1, max = LabelRule.LONGEST_TEXT, message = LENGTH)
                  @Pattern(regexp = STORABLE, flags = Pattern.Flag.DOTALL, message = NOT_STORABLE)
                  String>
              accounts,
      @Schema(description = "The platforms' own words, one of which is the campaign's objective")
          @JsonProperty("objectives")
          @Size(max = LabelRule.MOST_VALUES, message = "they are too many")
          @Nullable
              List<
                  @NotNull(message = REQUIRED)
                  @Size(min = 1, max = LabelRule.LONGEST_TEXT, message = LENGTH)
                  @Pattern(regexp = STORABLE, flags = Pattern.Flag.DOTALL, message = NOT_STORABLE)
                  String>
              objectives) {

    LabelRule rule() {
      return new LabelRule(
          orEmpty(nameContains),
          orEmpty(nameStartsWith),
          orEmpty(platforms),
          orEmpty(accounts),
          orEmpty(objectives));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
      return values == null ? List.of() : values;
    }
  }

  NewLabel label() {
    return new NewLabel(
        name,
        colour == null ? LabelColour.GREEN : LabelColour.of(colour).orElseThrow(),
        rule == null ? null : rule.rule());
  }
}
