package io.tallawah.insights;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a person wants of labels for the campaigns they chose.
 *
 * @param putOn labels that all of them shall bear
 * @param takeOff labels that none of them shall bear
 * @param made labels to be defined and put on all of them
 */
public record LabelWish(Set<UUID> putOn, Set<UUID> takeOff, List<NewLabel> made) {

  public LabelWish {
    putOn = Set.copyOf(putOn);
    takeOff = Set.copyOf(takeOff);
    made = List.copyOf(made);
  }

  /** Whether nothing is wanted. */
  public boolean isEmpty() {
    return putOn.isEmpty() && takeOff.isEmpty() && made.isEmpty();
  }
}
