package io.tallawah.ingestion.internal;

import io.tallawah.ingestion.LandingResult.WindowDecision;
import io.tallawah.shared.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides for which streams of a file its window holds. A window makes older rows of its days
 * disappear, so it is declared only where nothing speaks against the stream being whole.
 */
final class Windows {

  private Windows() {}

  static List<WindowDecision> decide(FileTally file) {
    List<WindowDecision> decisions = new ArrayList<>();
    for (StreamTally stream : file.streams()) {
      if (stream.rules.daily() && (stream.landed() > 0 || stream.complete || stream.incomplete)) {
        Sentence objection = objection(file, stream);
        decisions.add(new WindowDecision(stream.rules.name(), objection == null, objection));
      }
    }
    return decisions;
  }

  /**
   * Whether the file holds all things of a stream that there are. Saying nothing against it isn't
   * enough: what it doesn't bring is then taken for deleted.
   */
  static boolean readInFull(FileTally file, StreamTally stream) {
    return stream.rules.listsThings()
        && stream.fullRefresh
        && stream.complete
        && stream.landed() > 0
        && objection(file, stream) == null;
  }

  private static @Nullable Sentence objection(FileTally file, StreamTally stream) {
    if (stream.incomplete) {
      return Sentence.of("the connector says it was not read in full");
    }
    if (stream.failed || file.failed) {
      return Sentence.of("the connector reported an error");
    }
    if (stream.started && !stream.complete) {
      return Sentence.of("the connector began to read it and does not say that it ended");
    }
    if (stream.rejected + stream.refused > 0) {
      return Sentence.of("some of its lines were rejected");
    }
    if (file.rejectedOfNoStream > 0) {
      return Sentence.of("lines were rejected that may have been its own");
    }
    return stream.beganAt() < 0 ? Sentence.of("the file does not say when it was read") : null;
  }
}
