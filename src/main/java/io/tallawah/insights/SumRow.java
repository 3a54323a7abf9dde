package io.tallawah.insights;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the grid as it is kept: who it is, and the sums of its days. */
record SumRow(CampaignKey key, Names names, List<SumPart> parts) {

  /**
   * As of now.
   *
   * @param campaign the id while the name has not landed; so with the others
   */
  record Names(
      String account,
      String campaign,
      @Nullable String adset,
      @Nullable String ad,
      String status,
      @Nullable String objective) {

    /** The name of what a row of a level is. */
    String own() {
      if (ad != null) {
        return ad;
      }
      return adset == null ? campaign : adset;
    }
  }

  /** The same row with one more part. */
  SumRow and(SumPart part) {
    List<SumPart> more = new ArrayList<>(parts);
    more.add(part);
    return new SumRow(key, names, List.copyOf(more));
  }
}
