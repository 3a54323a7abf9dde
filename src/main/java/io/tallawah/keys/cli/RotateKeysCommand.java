package io.tallawah.keys.cli;

import io.tallawah.keys.KeyRotation;
import io.tallawah.shared.Command;
import io.tallawah.shared.TypedArguments;
import java.io.PrintStream;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code rotate-keys}: new data keys, and every secret sealed by them, while servers go on. */
@Component
@CommandLine.Command(
    name = "rotate-keys",
    description =
        "gives every tenant and the platform a new data key and seals all secrets by it; can be repeated")
class RotateKeysCommand implements Command {

  private final KeyRotation rotation;
  private final PrintStream out = System.out;

  RotateKeysCommand(@Lazy KeyRotation rotation) {
    this.rotation = rotation;
  }

  /** What a person typed. */
  @CommandLine.Command(name = "rotate-keys", mixinStandardHelpOptions = true)
  static class Arguments {

    @Option(names = "--json", description = "prints one JSON object")
    boolean json;
  }

  @Override
  public String name() {
    return "rotate-keys";
  }

  @Override
  public String help() {
    return "gives every owner a new data key and seals all secrets by it; can be repeated";
  }

  @Override
  public int run(List<String> arguments) {
    return TypedArguments.run(new Arguments(), arguments, this::rotate);
  }

  private int rotate(Arguments given) {
    KeyRotation.Outcome outcome = rotation.run();
    if (given.json) {
      out.println(JsonMapper.shared().writeValueAsString(outcome));
    } else {
      out.printf(
          "New keys, of tenants and the platform: %d. Secrets sealed anew: %d. Versions retired: %d.%n",
          outcome.owners(), outcome.sealed(), outcome.retired());
      if (outcome.broken() > 0) {
        out.printf(
            "Values that can't be opened and were left as they are: %d.%n", outcome.broken());
      }
    }
    return outcome.broken() == 0 ? DONE : FAILED;
  }
}
