package io.tallawah.setup.demo.world;

/** What is counted, each in whole numbers of its smallest unit. */
public enum Measure {
  /** In millionths of the currency. */
  SPEND,
  IMPRESSIONS,
  CLICKS,
  LINK_CLICKS,
  /** In hundredths. */
  CONVERSIONS,
  /** Of conversions, in hundredths of the currency. */
  VALUE,
  LEADS,
  VIDEO_PLAYS,
  /** Views of two or three seconds, by platform. */
  HOOK_VIEWS,
  /** Views of six seconds or to the end of a short film, by platform. */
  HOLD_VIEWS,
  /** People, which never add up. */
  REACH;

  /** Whether it comes late and grows for weeks. */
  boolean isOutcome() {
    return this == CONVERSIONS || this == VALUE || this == LEADS;
  }
}
