package io.tallawah.insights;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which results rows may still tell: those that their platform told of late, or any if none. */
public final class ExpectedResults {

  private final boolean any;
  private final Map<String, Set<String>> platforms;
  private final Set<String> telling;

  /**
   * Says what is expected.
   *
   * @param any whether rows of the question have results at all
   * @param platforms by result, frequent ones first, those that have told it of late
   */
  ExpectedResults(boolean any, Map<String, Set<String>> platforms) {
    this.any = any;
    this.platforms = platforms;
    this.telling =
        platforms.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** The results that are told of late, frequent ones first. */
  public Set<String> results() {
    return platforms.keySet();
  }

  /** Whether a result that a platform's row lacks is still to come, if its conversions are. */
  public boolean of(String platform, String result) {
    return any
        && (!telling.contains(platform)
            || platforms.getOrDefault(result, Set.of()).contains(platform));
  }
}
