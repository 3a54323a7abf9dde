package io.tallawah.ingestion;

import io.tallawah.shared.Sentence;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param load the load that holds its rows
 * @param landed rows written now
 * @param rejected lines kept aside now
 * @param unchanged rows that were there already, because the same bytes had been landed
 * @param windows for which streams a given window was declared
 */
public record LandingResult(
    UUID load,
    String fileName,
    long landed,
    long rejected,
    long unchanged,
    List<StreamCount> streams,
    List<WindowDecision> windows) {

  /** Whether every line was rejected: this is no file of the protocol. */
  public boolean holdsNoRecord() {
    return landed == 0 && unchanged == 0 && rejected > 0;
  }

  /**
   * Rows of one stream.
   *
   * @param known whether the platform's registry knows it; nothing reads one that it doesn't
   */
  public record StreamCount(String stream, long landed, long rejected, boolean known) {}

  /**
   * Whether the window was declared for a stream.
   *
   * @param objection why not, or null
   */
  public record WindowDecision(String stream, boolean declared, @Nullable Sentence objection) {}
}
