package io.tallawah.setup;

import io.tallawah.keys.KeyProviderCheck;
import io.tallawah.setup.config.KeySettings;
import io.tallawah.setup.config.OutsideDatabase;
import io.tallawah.setup.config.Settings;
import io.tallawah.setup.config.SettingsReader;
import io.tallawah.setup.dbt.DbtCheck;
import io.tallawah.setup.postgres.DatabaseCheck;
import io.tallawah.shared.Command;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** {@code check-config}: reads the settings and tries what they name; changes nothing. */
@CommandLine.Command(
    name = "check-config",
    description =
        "checks the configuration, the outside database and the key provider, if there are any")
public class CheckConfigCommand implements Command {

  private final Map<String, String> environment;
  private final Path directory;
  private final PrintStream out = System.out;

  CheckConfigCommand(Map<String, String> environment, Path directory) {
    this.environment = Map.copyOf(environment);
    this.directory = directory;
  }

  @Override
  public String name() {
    return "check-config";
  }

  @Override
  public String help() {
    return "checks the configuration, the outside database and the key provider, if there are any";
  }

  @Override
  public int run(List<String> arguments) {
    if (!arguments.isEmpty() && !arguments.equals(List.of("--json"))) {
      System.err.println("Usage: check-config [--json]");
      return arguments.equals(List.of("--help")) ? DONE : WRONG_USE;
    }
    boolean json = !arguments.isEmpty();
    try {
      return report(check(SettingsReader.read(environment, directory)), json, FAILED);
    } catch (InvalidSettingsException e) {
      return report(e.problems(), json, WRONG_USE);
    }
  }

  private List<String> check(Settings settings) {
    List<String> problems = new ArrayList<>();
    OutsideDatabase outside = settings.outside();
    if (outside != null) {
      problems.addAll(DatabaseCheck.problems(outside));
    }
    Path home = settings.home();
    if (Files.exists(home) && !Files.isWritable(home)) {
      problems.add("TALLAWAH_HOME names a folder that cannot be written to.");
    }
    if (settings.dbt() == null) {
      DbtCheck.problem().ifPresent(problems::add);
    }
    keyProblem(settings).ifPresent(problems::add);
    return problems;
  }

  /** Nothing to try where the start makes the master key by itself. */
  private static Optional<String> keyProblem(Settings settings) {
    KeySettings keys = settings.keys();
    boolean makesItself = settings.outside() == null || settings.demo().enabled();
    if (makesItself && keys.provider().equals("file") && keys.master() == null) {
      return Optional.empty();
    }
    return KeyProviderCheck.problem(KeyProperties.of(keys));
  }

  private int report(List<String> problems, boolean json, int failure) {
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(Map.of("ok", problems.isEmpty(), "problems", problems)));
    } else if (problems.isEmpty()) {
      out.println("All is well.");
    } else {
      out.println("Not all is well:");
      problems.forEach(problem -> out.println("  - " + problem));
    }
    return problems.isEmpty() ? DONE : failure;
  }
}
