package io.tallawah.setup.dbt;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python that dbt's environment can be made with.
 *
 * @param program as it is called
 * @param version such as 3.11.7
 * @param venv whether it can make an environment
 */
record Python(String program, String version, boolean venv) {

  private static final List<String> CANDIDATES =
      List.of(
          "python3",
          "python3.13",
          "python3.12",
          "python3.11",
          "python3.10",
          "python",
          "/usr/bin/python3",
          "/usr/local/bin/python3");
  private static final int OLDEST = 10;
  private static final int NEWEST = 13;
  private static final long LIMIT_SECONDS = 20;
  private static final String PROBE =
      """
      import sys, importlib.util as u
      print('.'.join(map(str, sys.version_info[:3])), bool(u.find_spec('venv') and u.find_spec('ensurepip')))\
      """;

  /**
   * The first fit one on the path.
   *
   * @throws ProblemException when there is none
   */
  static Python find() {
    return find(CANDIDATES);
  }

  static Python find(List<String> candidates) {
    List<Python> all = candidates.stream().map(Python::probe).flatMap(Optional::stream).toList();
    List<Python> fit = all.stream().filter(Python::isFit).toList();
    return fit.stream().filter(Python::venv).findFirst().orElseThrow(() -> problem(all, fit));
  }

  private static ProblemException problem(List<Python> all, List<Python> fit) {
    if (!fit.isEmpty()) {
      return ProblemException.of(
          "dbt's environment cannot be made: Python {0} lacks its venv module.",
          "Install it (on Debian: apt install python3-venv) and start again.",
          fit.getFirst().version);
    }
    Sentence found =
        all.isEmpty()
            ? Sentence.of("no Python")
            : Sentence.of("only Python {0}", all.getFirst().version);
    return ProblemException.of(
        "dbt's environment cannot be made: it needs Python 3.10 to 3.13, and there is {0}.",
        "Install one, or set TALLAWAH_DBT to a dbt of your own, and start again.", found);
  }

  private boolean isFit() {
    String[] parts = version.split("\\.", -1);
    int minor = Integer.parseInt(parts[1]);
    return parts[0].equals("3") && minor >= OLDEST && minor <= NEWEST;
  }

  private static Optional<Python> probe(String program) {
    try {
      Process process =
          new ProcessBuilder(program, "-c", PROBE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String[] answer = output.strip().split(" ", -1);
      return answer.length == 2
          ? Optional.of(new Python(program, answer[0], answer[1].equals("True")))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
