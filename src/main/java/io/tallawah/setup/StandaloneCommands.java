package io.tallawah.setup;

import io.tallawah.setup.demo.SampleCommand;
import io.tallawah.shared.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Commands that need neither database nor application context. */
public final class StandaloneCommands {

  private StandaloneCommands() {}

  /** Those there are, for an environment and the directory of {@code .env}. */
  public static List<Command> of(Map<String, String> environment, Path directory) {
    return List.of(new CheckConfigCommand(environment, directory), new SampleCommand());
  }
}
