package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.Compared;
import io.tallawah.insights.Delta;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How figures differ from those of the days compared with. */
record ChangesAnswer(
    @JsonUnwrapped FiguresAnswer figures,
    @Schema(
            description =
                "Figures of which there was nothing before, or too little to say a change of")
        @JsonProperty("new")
        List<String> fresh,
    @Schema(description = "Figures of which there is nothing any more") @JsonProperty("ended")
        List<String> ended,
    @Schema(description = "Figures that may still change on one side or the other")
        @JsonProperty("not_final")
        List<String> notFinal) {

  static @Nullable ChangesAnswer of(@Nullable Compared compared) {
    return compared == null
        ? null
        : new ChangesAnswer(
            FiguresAnswer.ofChanges(compared.changes()),
            names(compared, delta -> delta.kind() == Delta.Kind.NEW),
            names(compared, delta -> delta.kind() == Delta.Kind.ENDED),
            names(compared, delta -> !delta.isFinal()));
  }

  private static List<String> names(Compared compared, Predicate<Delta> wanted) {
    return compared.deltas().entrySet().stream()
        .filter(one -> wanted.test(one.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
