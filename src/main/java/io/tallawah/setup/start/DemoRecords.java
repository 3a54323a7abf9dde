package io.tallawah.setup.start;

import java.util.function.BiConsumer;

/** The demo pack: generated once, landed file by file through the same way as anybody's records. */
public interface DemoRecords {

  /** Whether all of it has landed. */
  boolean isLanded();

  /**
   * Generates and lands what has not landed yet; may be stopped and asked again at any moment.
   *
   * @param progress takes the number of files landed and how many there are
   */
  void land(BiConsumer<Integer, Integer> progress);
}
