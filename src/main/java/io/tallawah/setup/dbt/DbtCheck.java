package io.tallawah.setup.dbt;

import io.tallawah.shared.ProblemException;
import java.util.Optional;

/** Whether dbt's environment can be made on this machine. */
public final class DbtCheck {

  private DbtCheck() {}

  /** Why not, in a sentence or two. */
  public static Optional<String> problem() {
    try {
      Python.find();
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.getMessage() + " " + e.advice());
    }
  }
}
