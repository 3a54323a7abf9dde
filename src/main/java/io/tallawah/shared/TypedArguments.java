package io.tallawah.shared;

import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/** What a person typed after a command's name, read by picocli. */
public final class TypedArguments {

  private TypedArguments() {}

  /**
   * Fills the options and runs the action, or prints the help or what was wrong.
   *
   * @param options an object with picocli's annotations
   * @return the action's exit code, or picocli's
   */
  public static <T> int run(T options, List<String> typed, ToIntFunction<T> action) {
    CommandLine line = new CommandLine(options);
    line.setExecutionStrategy(parsed -> {
      Integer help = CommandLine.executeHelpRequest(parsed);
      return help == null ? action.applyAsInt(options) : help;
    });
    return line.execute(typed.toArray(String[]::new));
  }
}
