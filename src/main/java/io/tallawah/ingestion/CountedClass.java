package io.tallawah.ingestion;

import java.util.Locale;

/** Rows of an account that one connection owns on a day: only the owner's are counted. */
public enum CountedClass {
  /** Of ads and campaigns. */
  PERFORMANCE,
  /** By place. */
  GEOGRAPHY;

  /** As the database and callers write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
