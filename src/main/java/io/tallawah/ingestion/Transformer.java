package io.tallawah.ingestion;

import java.util.function.Consumer;

/** Turns landed rows into marts: what {@code ingest --transform} waits for. */
public interface Transformer {

  /**
   * Takes everything that is queued, and waits for the end.
   *
   * @param progress takes a line of text for each thing that ends
   * @return whether all went well
   */
  boolean transform(Consumer<String> progress);
}
