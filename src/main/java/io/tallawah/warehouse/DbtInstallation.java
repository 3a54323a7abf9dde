package io.tallawah.warehouse;

import io.tallawah.shared.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** The dbt of this machine. */
public interface DbtInstallation {

  /**
   * What a run needs.
   *
   * @param program dbt itself
   * @param project folder of the dbt project, with its profiles
   * @param work folder for what dbt writes (parsed project, results, logs)
   */
  record Paths(Path program, Path project, Path work) {}

  /**
   * Where dbt is; makes it ready first if need be, which can take a minute.
   *
   * @throws ProblemException when that cannot be
   */
  Paths paths();

  /** Why it cannot be made ready; empty as long as nobody has tried in vain. */
  Optional<ProblemException> problem();
}
