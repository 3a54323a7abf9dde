package io.tallawah;

import io.tallawah.setup.InvalidSettingsException;
import io.tallawah.setup.StandaloneCommands;
import io.tallawah.setup.StartProblemReporter;
import io.tallawah.setup.Startup;
import io.tallawah.shared.Command;
import io.tallawah.shared.ProblemException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server or runs one command. */
final class CommandLine {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
  private static final String SERVE = "serve";
  private static final List<String> HELP = List.of("help", "--help", "-h");

  private final PrintStream out;
  private final PrintStream err;

  CommandLine(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs what the arguments say.
   *
   * @return the exit code, or empty when a server now runs
   */
  OptionalInt run(String... args) {
    try {
      if (args.length > 0 && HELP.contains(args[0])) {
        list(out);
        return OptionalInt.of(Command.DONE);
      }
      boolean server = args.length == 0 || args[0].equals(SERVE) || args[0].startsWith("--");
      return server ? serve(args) : OptionalInt.of(command(args[0], rest(args)));
    } catch (InvalidSettingsException e) {
      err.println(e.getMessage());
      return OptionalInt.of(Command.WRONG_USE);
    } catch (RuntimeException e) {
      return OptionalInt.of(failed(e));
    }
  }

  /** Says the one sentence; what has no sentence has been logged by the framework, or is now. */
  private int failed(RuntimeException failure) {
    Optional<ProblemException> problem = StartProblemReporter.problem(failure);
    if (problem.isEmpty()) {
      err.println("It failed; the log has the reason.");
      LOG.error("It failed", failure);
      return Command.FAILED;
    }
    if (problem.get().getCause() != null) {
      LOG.error("Cause", problem.get().getCause());
    }
    err.println((problem.get().getMessage() + " " + problem.get().advice()).strip());
    return Command.FAILED;
  }

  private OptionalInt serve(String... args) {
    application(true).run(args);
    return OptionalInt.empty();
  }

  private int command(String name, List<String> arguments) {
    Optional<Command> standalone =
        StandaloneCommands.of(System.getenv(), here()).stream()
            .filter(command -> command.name().equals(name))
            .findFirst();
    if (standalone.isPresent()) {
      return standalone.get().run(arguments);
    }
    Map<String, String> known = CommandNames.find();
    if (!known.containsKey(name)) {
      err.println("There is no command \"" + name + "\". There are:");
      list(err);
      return Command.WRONG_USE;
    }
    SpringApplication application = application(false);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setAdditionalProfiles("command");
    try (ConfigurableApplicationContext context = application.run()) {
      return context.getBeansOfType(Command.class).values().stream()
          .filter(command -> command.name().equals(name))
          .findFirst()
          .orElseThrow()
          .run(arguments);
    } finally {
      out.flush();
    }
  }

  private static void list(PrintStream target) {
    CommandNames.find().forEach((command, help) -> target.printf("  %-16s %s%n", command, help));
  }

  private static SpringApplication application(boolean server) {
    SpringApplication application = new SpringApplication(TallawahApplication.class);
    Startup startup = Startup.read(System.getenv(), here(), server);
    application.addListeners(startup);
    application.addInitializers(startup.initializer());
    return application;
  }

  private static Path here() {
    return Path.of("").toAbsolutePath();
  }

  private static List<String> rest(String... args) {
    return Arrays.asList(args).subList(1, args.length);
  }
}
