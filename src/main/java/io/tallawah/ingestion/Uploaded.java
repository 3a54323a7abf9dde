package io.tallawah.ingestion;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody uploaded, and what became of it.
 *
 * @param id also names it in the log
 * @param refusal why it failed
 * @param load the load that holds its rows, once it has landed
 * @param undeclared of what it was said to hold everything, and isn't taken as if it did
 */
public record Uploaded(
    UUID id,
    String fileName,
    String connection,
    String platform,
    State state,
    Instant receivedAt,
    long bytes,
    long landed,
    long rejected,
    long unchanged,
    @Nullable UUID load,
    @Nullable Refusal refusal,
    List<Undeclared> undeclared) {

  public Uploaded {
    undeclared = List.copyOf(Objects.requireNonNullElse(undeclared, List.of())); // of old tickets
  }

  /** A stream that isn't taken as whole, and why, in a sentence that nothing found is part of. */
  public record Undeclared(String stream, String why) {

    static List<Undeclared> of(LandingResult result) {
      return result.windows().stream()
          .flatMap(window ->
              Stream.ofNullable(window.objection())
                  .map(why -> new Undeclared(window.stream(), why.english())))
          .toList();
    }

    public Sentence sentence() {
      return Sentence.of(why);
    }
  }

  /** A {@link ProblemException} that can be kept: its sentences, and what was found. */
  public record Refusal(String sentence, String advice, List<String> found) {

    public Refusal {
      found = List.copyOf(found);
    }

    static Refusal of(ProblemException problem) {
      return new Refusal(
          problem.said().pattern(),
          problem.advised().pattern(),
          problem.said().found().stream().map(String::valueOf).toList());
    }

    /** As it was refused, without its cause. */
    public ProblemException problem() {
      return ProblemException.of(sentence, advice, found.toArray());
    }
  }

  /** How far it is. */
  public enum State {
    WAITING,
    LANDING,
    LANDED,
    FAILED
  }
}
