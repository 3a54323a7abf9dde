package io.tallawah.exports.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One's exports. */
record ExportsAnswer(
    @Schema(description = "One's own exports in this tenant, the latest first; at most 200")
        @JsonProperty("exports")
        List<ExportAnswer> exports) {}
