package io.tallawah.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * What dbt is to do.
 *
 * @param fullRefresh whether to compute everything again, and not only what is queued
 * @param select models to build, in dbt's way of naming them, or null for all; a run of some models
 *     publishes nothing
 * @param nightly whether tests of whole tables run too
 */
public record TransformRequest(boolean fullRefresh, @Nullable String select, boolean nightly) {

  /** Takes what is queued. */
  public static TransformRequest queued() {
    return new TransformRequest(false, null, false);
  }

  /** The command as people read it in the list of runs. */
  public String command() {
    return "build"
        + (fullRefresh ? " --full-refresh" : "")
        + (select == null ? "" : " --select " + select)
        + (nightly ? " with nightly tests" : "");
  }
}
