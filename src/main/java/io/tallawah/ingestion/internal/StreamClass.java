package io.tallawah.ingestion.internal;

/** What landing a stream's rows has to set going. */
enum StreamClass {
  /** Rows of a day that are counted. */
  FACT,
  /** Rows of a day that facts are compared with. */
  CONTROL,
  /** Campaigns, ads and the like. */
  ENTITY,
  /** Accounts: their currency and time zone change what days amount to. */
  ACCOUNT,
  /** Landed only. */
  OTHER
}
