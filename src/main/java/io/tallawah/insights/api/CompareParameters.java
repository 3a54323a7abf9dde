package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The days that a read is compared with, and bounds of its figures. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
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
    name = "where",
    description =
        "Bounds of figures with commas, such as spend>1000,ctr<0.01; with >, >=, <, <= or =",
    explode = Explode.FALSE,
    array = @ArraySchema(schema = @Schema(type = "string")))
@interface CompareParameters {}
