package io.tallawah.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of when the published figures are, and whether a later run has failed to replace them.
 *
 * @param publishedAt when they were published; null before the first time
 * @param failedAt when the last run ended that should have replaced them and didn't; null if none
 */
public record Standing(@Nullable Instant publishedAt, @Nullable Instant failedAt) {

  /** Whether readers must be told that the figures are older than they should be. */
  public boolean isMarked() {
    return failedAt != null;
  }
}
