package io.tallawah.warehouse.cli;

import io.tallawah.shared.Command;
import io.tallawah.shared.TypedArguments;
import io.tallawah.warehouse.NodeProgress;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.RunResult;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code transform}: runs dbt and prints each model as it ends. */
@Component
@CommandLine.Command(
    name = "transform",
    description = "runs dbt for what has landed and prints each model as it ends",
    mixinStandardHelpOptions = true)
class TransformCommand implements Command {

  private final Warehouse warehouse;
  private final PrintStream out = System.out;

  TransformCommand(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** What a person typed. */
  @CommandLine.Command(name = "transform", mixinStandardHelpOptions = true)
  static class Arguments {

    @Option(names = "--full-refresh", description = "computes everything again")
    boolean fullRefresh;

    @Option(
        names = "--select",
        paramLabel = "X",
        description = "builds these models only; publishes nothing")
    @Nullable String select;

    @Option(names = "--json", description = "prints one JSON object a line")
    boolean json;
  }

  @Override
  public String name() {
    return "transform";
  }

  @Override
  public String help() {
    return "runs dbt for what has landed and prints each model as it ends";
  }

  @Override
  public int run(List<String> arguments) {
    return TypedArguments.run(new Arguments(), arguments, this::transform);
  }

  private int transform(Arguments given) {
    RunResult result =
        warehouse.transform(
            new TransformRequest(given.fullRefresh, given.select, false), listener(given.json));
    if (given.json) {
      out.println(JsonMapper.shared().writeValueAsString(result));
    } else {
      out.printf(
          "%s in %.1f s%n", result.succeeded() ? "Done" : result.message(), result.seconds());
    }
    return result.succeeded() ? DONE : FAILED;
  }

  private RunListener listener(boolean json) {
    return new RunListener() {
      @Override
      public void node(NodeProgress progress) {
        if (progress.hasEnded()) {
          out.println(json ? JsonMapper.shared().writeValueAsString(progress) : progress.line());
        }
      }

      @Override
      public void waiting() {
        System.err.println("Waiting for another run to end.");
      }
    };
  }
}
