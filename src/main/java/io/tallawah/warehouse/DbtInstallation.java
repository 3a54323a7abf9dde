package io.tallawah.warehouse;

import java.nio.file.Path;
import java.util.Optional;

/** The dbt of this machine. */
public interface DbtInstallation {

  /**
   * What a run needs.
   *
   * @param program dbt itself
   * @param project folder of the dbt project
   */
  record Paths(Path program, Path project) {}

  /** Why there is none, and what to do about it. */
  record Problem(String sentence, String advice) {}

  /** Where dbt is, or empty while it isn't there. */
  Optional<Paths> paths();

  /** Why it isn't there; empty while it is, or is still being prepared. */
  Optional<Problem> problem();
}
