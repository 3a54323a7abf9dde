package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.PageResults;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counted conversions of one kind. */
record ResultAnswer(
    @Schema(description = "The tenant's name of what is counted, such as lead or purchase")
        @JsonProperty("result")
        String result,
    @Schema(description = "Conversions of this kind alone, as the platforms claim them")
        @JsonProperty("conversions")
        BigDecimal conversions) {

  /** In the order of all results; null where rows have none. */
  static @Nullable List<ResultAnswer> of(PageResults all, Map<String, BigDecimal> own) {
    if (!all.told()) {
      return null;
    }
    return own.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> all.names().indexOf(one.getKey())))
        .map(one -> new ResultAnswer(one.getKey(), one.getValue()))
        .toList();
  }
}
