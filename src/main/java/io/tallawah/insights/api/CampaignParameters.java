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
    description = "Fields with commas, - before one for descending, such as -spend,name",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "group",
    description = "What rows are put together by, with subtotals",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"platform", "account", "objective"}))
@Parameter(
    name = "breakdown",
    description = "What each row is broken down into; a week begins as the tenant's does",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"day", "week", "month"}))
@interface CampaignParameters {}
