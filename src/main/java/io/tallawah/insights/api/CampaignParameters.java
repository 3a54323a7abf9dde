package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters that campaigns, ad sets and ads have alike. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@FilterParameters
@PageParameters
@CompareParameters
@Parameter(name = "q", description = "Part of a name or id", schema = @Schema(maxLength = 200))
@Parameter(
    name = "sort",
    description =
        "Fields with commas, - before one for descending, such as -spend,name; campaigns also by a"
            + " result, such as -result:lead",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "budget",
    description =
        "How the campaign stands to the budget that its platform tells, one or several with commas:"
            + " none is told, less is spent, it is spent (to 1 %), more is spent; a daily budget is"
            + " taken times the days that the campaign has figures of, a lifetime one against the"
            + " flight to the last of them",
    explode = Explode.FALSE,
    array =
        @ArraySchema(
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"none", "below", "reached", "above"})))
@Parameter(
    name = "group",
    description =
        "What rows are put together by, with subtotals; by label a row stands in the group of each"
            + " label that its campaign bears, and totals count it once",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"platform", "account", "objective", "label"}))
@Parameter(
    name = "breakdown",
    description = "What each row is broken down into; a week begins as the tenant's does",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"day", "week", "month"}))
@interface CampaignParameters {}
