package io.tallawah.insights;

import java.util.Map;
import java.util.Set;

/**
 * Which results rows may still tell: those that their platform tells. One that has told none of
 * late may tell any.
 *
 * @param any whether rows of the question have results at all
 * @param platforms by result, frequent ones first, those that have told it of late
 */
public record ExpectedResults(boolean any, Map<String, Set<String>> platforms) {

  /** Whether a result that a platform's row lacks is still to come, if its conversions are. */
  public boolean of(String platform, String result) {
    return any
        && (platforms.getOrDefault(result, Set.of()).contains(platform)
            || platforms.values().stream().noneMatch(telling -> telling.contains(platform)));
  }
}
