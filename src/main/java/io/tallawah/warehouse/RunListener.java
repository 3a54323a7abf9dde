package io.tallawah.warehouse;

/** Hears of a run while it goes on. */
@FunctionalInterface
public interface RunListener {

  RunListener SILENT = progress -> {};

  /** A model or test begins or has ended. */
  void node(NodeProgress progress);

  /** Another run has to end first. */
  default void waiting() {}
}
