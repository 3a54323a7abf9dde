package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The days and the campaigns that a read is about. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
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
    name = "campaign",
    description = "Campaign ids with commas",
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
@Parameter(
    name = "label",
    description =
        "Ids of labels with commas: campaigns that bear one of them; none: those without any",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@interface FilterParameters {}
