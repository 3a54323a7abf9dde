package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/** A row of the days asked for and of those compared with: of one of them at least. */
record GridRow(@Nullable SumRow now, @Nullable SumRow before) {

  SumRow either() {
    if (now != null) {
      return now;
    }
    if (before == null) {
      throw new IllegalStateException("a row of no days");
    }
    return before;
  }

  CampaignKey key() {
    return either().key();
  }

  SumRow.Names names() {
    return either().names();
  }
}
