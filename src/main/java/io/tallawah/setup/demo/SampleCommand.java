package io.tallawah.setup.demo;

import io.tallawah.shared.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sample}: writes a generated pack of Airbyte-protocol files. */
@CommandLine.Command(
    name = "sample",
    description = "writes a generated pack of Airbyte-protocol files")
public class SampleCommand implements Command {

  private static final ZoneId HOME = ZoneId.of("America/Jamaica");

  /** What is given to it. */
  @CommandLine.Command(
      name = "sample",
      description = "Writes a generated pack of Airbyte-protocol files, its manifest and ledger.",
      sortOptions = false)
  static class Options {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "default ${DEFAULT-VALUE}")
    private long seed = 7;

    @Option(names = "--tenants", paramLabel = "N", description = "default ${DEFAULT-VALUE}")
    private int tenants = 2;

    @Option(names = "--days", paramLabel = "N", description = "default ${DEFAULT-VALUE}")
    private int days = 120;

    @Option(
        names = "--campaigns",
        paramLabel = "N",
        description = "of each tenant, default ${DEFAULT-VALUE}")
    private int campaigns = 40;

    @Option(names = "--until", paramLabel = "DATE", description = "last day, default yesterday")
    private @Nullable LocalDate until;

    @Option(
        names = "--reads",
        paramLabel = "N",
        description = "how often the last days are read, default ${DEFAULT-VALUE}")
    private int reads = 1;

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "this text")
    private boolean help;

    DemoOptions toDemoOptions() {
      LocalDate last = until == null ? LocalDate.now(HOME).minusDays(1) : until;
      return new DemoOptions(seed, tenants, days, campaigns, last, reads);
    }
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public String help() {
    return "writes a generated pack of Airbyte-protocol files";
  }

  @Override
  public int run(List<String> arguments) {
    Options options = new Options();
    CommandLine line = new CommandLine(options);
    try {
      line.parseArgs(arguments.toArray(String[]::new));
      if (options.help) {
        line.usage(System.out);
        return DONE;
      }
      return write(options.out, options.toDemoOptions());
    } catch (CommandLine.ParameterException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return WRONG_USE;
    }
  }

  private static int write(Path out, DemoOptions options) {
    try {
      DemoManifest manifest = DemoPack.write(out, options);
      long records = manifest.files().stream().mapToLong(file -> file.records()).sum();
      System.out.printf(
          "%d records in %d files, %s and %s, in %s%n",
          records, manifest.files().size(), DemoPack.MANIFEST, DemoPack.LEDGER, out);
      return DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
