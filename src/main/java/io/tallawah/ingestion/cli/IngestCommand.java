package io.tallawah.ingestion.cli;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.DataConnection;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.ingestion.LandingRequest;
import io.tallawah.ingestion.LandingResult;
import io.tallawah.ingestion.Loads;
import io.tallawah.ingestion.Transformer;
import io.tallawah.shared.Command;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code ingest}: lands files for a connection, one after the other. */
@Component
@CommandLine.Command(name = "ingest", description = "lands files of Airbyte-protocol messages")
class IngestCommand implements Command {

  private static final String STANDARD_INPUT = "-";
  private static final int REJECTS_TOLD = 5;

  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final Connections connections;
  private final Ingestion ingestion;
  private final Loads loads;
  private final ObjectProvider<Transformer> transformer;
  private final Path temporary;

  IngestCommand(
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      SystemIdentity system,
      Connections connections,
      Ingestion ingestion,
      Loads loads,
      ObjectProvider<Transformer> transformer,
      @Value("${tallawah.home:var}") Path home) {
    this.tenants = tenants;
    this.currentTenant = currentTenant;
    this.system = system;
    this.connections = connections;
    this.ingestion = ingestion;
    this.loads = loads;
    this.transformer = transformer;
    this.temporary = home.resolve("temporary");
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String help() {
    return "lands files of Airbyte-protocol messages";
  }

  @Override
  public int run(List<String> arguments) {
    IngestOptions options = new IngestOptions();
    CommandLine line = new CommandLine(options).setCommandName(name());
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (CommandLine.ParameterException e) {
      System.err.println(e.getMessage());
      line.usage(System.err);
      return WRONG_USE;
    }
    if (options.helpWanted()) {
      line.usage(System.out);
      return DONE;
    }
    return run(options, new IngestReport(System.out, System.err, options.json()));
  }

  private int run(IngestOptions options, IngestReport report) {
    TenantDirectory.Entry tenant = tenants.findBySlug(options.tenant()).orElse(null);
    if (tenant == null) {
      report.problem("There is no tenant “" + options.tenant() + "”.");
      return WRONG_USE;
    }
    try {
      return as(tenant.id(), options, report);
    } finally {
      report.end();
    }
  }

  private int as(TenantId tenant, IngestOptions options, IngestReport report) {
    int[] exit = {FAILED};
    currentTenant.runAs(
        tenant, () -> system.runAs("ingest", () -> exit[0] = land(options, report)));
    return exit[0];
  }

  private int land(IngestOptions options, IngestReport report) {
    if (!canRead(options.files(), report)) {
      return WRONG_USE;
    }
    DataConnection connection;
    try {
      connection = connections.findOrCreate(options.connection(), new Platform(options.platform()));
    } catch (ProblemException e) {
      report.problem(e);
      return WRONG_USE;
    } catch (IllegalArgumentException e) {
      report.problem(connections.noPlatform(options.platform()));
      return WRONG_USE;
    }
    int failed = 0;
    for (String file : options.files()) {
      failed += land(connection, options, file, report) ? 0 : 1;
    }
    boolean transformed =
        !options.transform() || failed == options.files().size() || transform(report);
    return failed == 0 && transformed ? DONE : FAILED;
  }

  /** Looked at before anything is made, so that a mistyped name leaves nothing behind. */
  private static boolean canRead(List<String> files, IngestReport report) {
    boolean all = true;
    for (String file : files) {
      if (!file.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(file))) {
        report.problem("There is no file to read at " + Path.of(file).toAbsolutePath() + ".");
        all = false;
      }
    }
    return all;
  }

  private boolean land(
      DataConnection connection, IngestOptions options, String name, IngestReport report) {
    try {
      LandingResult result =
          name.equals(STANDARD_INPUT)
              ? landStandardInput(connection, options)
              : ingestion.land(options.request(connection.id(), Path.of(name)));
      report.landed(result);
      if (result.rejected() > 0) {
        report.rejects(result, loads.rejects(result.load(), REJECTS_TOLD));
      }
      if (result.holdsNoRecord()) {
        report.problem("No line of " + result.fileName() + " is an Airbyte-protocol message.");
        return false;
      }
      return true;
    } catch (ProblemException e) {
      report.problem(e);
      return false;
    }
  }

  /** Standard input can be read only once: it is spooled to disk first. */
  private LandingResult landStandardInput(DataConnection connection, IngestOptions options) {
    try {
      Files.createDirectories(temporary);
      Path spool = Files.createTempFile(temporary, "stdin-", ".jsonl");
      try {
        try (var target = Files.newOutputStream(spool)) {
          System.in.transferTo(target);
        }
        LandingRequest request = options.request(connection.id(), spool);
        return ingestion.land(request.named("standard input"));
      } finally {
        Files.deleteIfExists(spool);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean transform(IngestReport report) {
    Transformer found = transformer.getIfAvailable();
    if (found == null) {
      report.problem("There is nothing here that transforms.");
      return false;
    }
    return found.transform(report::progress);
  }
}
