package io.tallawah.shared;

import java.util.List;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What a person typed after a command's name, read by picocli. */
public final class TypedArguments {

  private static final Logger LOG = LoggerFactory.getLogger(TypedArguments.class);

  private TypedArguments() {}

  /**
   * Fills the options and runs the action, or prints the help or what was wrong.
   *
   * @param options an object with picocli's annotations
   * @return the action's exit code, or picocli's; a problem's sentence is printed, and it failed
   */
  public static <T> int run(T options, List<String> typed, ToIntFunction<T> action) {
    CommandLine line = new CommandLine(options);
    line.setExecutionStrategy(parsed -> {
      Integer help = CommandLine.executeHelpRequest(parsed);
      return help == null ? run(options, action) : help;
    });
    return line.execute(typed.toArray(String[]::new));
  }

  private static <T> int run(T options, ToIntFunction<T> action) {
    try {
      return action.applyAsInt(options);
    } catch (ProblemException e) {
      LOG.debug("The command failed", e);
      System.err.println((e.getMessage() + " " + e.advice()).strip());
      return Command.FAILED;
    }
  }
}
