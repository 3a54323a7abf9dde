package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page of rows, and the currency of their amounts. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
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
@interface PageParameters {}
