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
@Parameter(name = "from", schema = @Schema(type = "string", format = "date"))
@Parameter(name = "to", schema = @Schema(type = "string", format = "date"))
@Parameter(
    name = "platform",
    description = "Ids with commas, such as meta,google",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "account",
    description = "Account ids with commas",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "status",
    description = "One or several with commas",
    explode = Explode.FALSE,
    array =
        @ArraySchema(
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"active", "paused", "ended", "removed", "unknown"})))
@Parameter(
    name = "objective",
    description = "The platforms' own words, with commas",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(name = "q", description = "Part of a name or id", schema = @Schema(maxLength = 200))
@Parameter(
    name = "sort",
    description = "Fields with commas, - before one for descending, such as -spend,name",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "page",
    description = "The first page is 0",
    schema = @Schema(type = "integer", minimum = "0", maximum = "4294967", defaultValue = "0"))
@Parameter(
    name = "size",
    schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
@Parameter(
    name = "currency",
    description =
        "reporting (the tenant's), native (as billed), or the ISO code of one to convert to; an"
            + " amount without a rate is null",
    schema =
        @Schema(
            type = "string",
            pattern = "^(native|reporting|[A-Z]{3})?$",
            defaultValue = "reporting"))
@Parameter(
    name = "compare",
    description =
        "What the days are compared with: as many days before, the same dates a year ago, the same"
            + " weekdays 52 weeks ago, the same dates a month ago, or days of one's own",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"previous", "year", "weekday", "mtd", "custom"}))
@Parameter(
    name = "compare_from",
    description = "Only with compare=custom",
    schema = @Schema(type = "string", format = "date"))
@Parameter(
    name = "compare_to",
    description = "Only with compare=custom",
    schema = @Schema(type = "string", format = "date"))
@Parameter(
    name = "campaign",
    description = "Campaign ids with commas",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "where",
    description =
        "Bounds of figures with commas, such as spend>1000,ctr<0.01; with >, >=, <, <= or =",
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
