package io.tallawah.exports.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to export.
 *
 * @param query as an object, or as in the address of the screen
 */
record AskedExport(
    @Schema(
            description = "What kind of file",
            allowableValues = {"csv", "xlsx", "pdf"})
        @JsonProperty("format")
        @NotNull(message = "it is required")
        @Pattern(regexp = "csv|xlsx|pdf", message = "it is csv, xlsx or pdf")
        String format,
    @Schema(
            description =
                "Name of the table: campaigns, creatives or regions; campaigns when it is left out")
        @JsonProperty("kind")
        @Size(max = 60, message = "it is too long")
        @Nullable String kind,
    @Schema(
            description =
                "What of the table, by the names of the screen's address: an object such as"
                    + " {\"from\": \"2026-11-01\", \"to\": \"2026-11-21\", \"platform\":"
                    + " \"meta,google\"}, whose values are texts or lists of texts, or the same as"
                    + " the text of a query string",
            types = {"object", "string"})
        @JsonProperty("query")
        @Nullable Object query,
    @Schema(
            description =
                "Whether a CSV begins with a byte order mark, by which spreadsheets know UTF-8; true"
                    + " when it is left out")
        @JsonProperty("bom")
        @Nullable Boolean bom) {}
