package io.tallawah.audit.internal;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a chain.
 *
 * @param seq the place in the chain, if it is about one
 * @param entry the entry's id, if it is about one
 * @param words one sentence
 */
public record Fault(Kind kind, @Nullable Long seq, @Nullable String entry, String words) {

  /** What kind of fault. */
  public enum Kind {
    EDITED,
    DELETED,
    REORDERED,
    CUT_OFF,
    PUT_BACK,
    OUTSIDE,
    CHECKPOINT,
    ANCHOR
  }
}
