package io.tallawah.ingestion.internal;

/** What a JSON value is. */
enum JsonKind {
  NULL,
  TRUE,
  FALSE,
  /** A number written without point or exponent. */
  INTEGER,
  /** Any other number. */
  DECIMAL,
  STRING,
  OBJECT,
  ARRAY
}
