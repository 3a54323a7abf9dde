package io.tallawah.exports;

import io.tallawah.jobs.Job;
import io.tallawah.shared.Sentence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a table, made or in the making.
 *
 * @param request what was asked for; its query is whole
 * @param state where it stands; the file is there when it is DONE
 * @param rows written so far, or in the file
 * @param allRows how many there will be; null while that isn't known
 * @param file what is told of the file; null until it is there
 * @param problem what went wrong
 */
public record Export(
    UUID id,
    ExportRequest request,
    String askedBy,
    Instant askedAt,
    Job.State state,
    boolean cancelAsked,
    long rows,
    @Nullable Long allRows,
    @Nullable MadeFile file,
    @Nullable Sentence problem,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt) {

  /**
   * A file that was made.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   * @param rows of the table in it
   */
  public record MadeFile(String name, long bytes, String sha256, long rows) {}

  /** Whether the file can be fetched. */
  public boolean isReady() {
    return state == Job.State.DONE;
  }

  /** The part of it that is done, from 0 to 1. */
  public double part() {
    Long all = allRows;
    return all == null || all == 0 ? 0 : Math.min(1, (double) rows / all);
  }
}
