package io.tallawah.ingestion.cli;

import io.tallawah.ingestion.LandingRequest;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.DateRange;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What is given to {@code ingest}. */
@Command(
    name = "ingest",
    description = "Lands files of Airbyte-protocol messages, each in one transaction.",
    sortOptions = false)
class IngestOptions {

  @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "the tenant")
  private String tenant = "";

  @Option(
      names = "--connection",
      required = true,
      paramLabel = "NAME",
      description = "the connection; made if there is none of this name")
  private String connection = "";

  @Option(
      names = "--platform",
      required = true,
      paramLabel = "ID",
      description = "the platform's id, such as meta or google")
  private String platform = "";

  @Option(
      names = "--window",
      paramLabel = "FROM..TO",
      converter = Window.class,
      description = "the file holds everything of these days: older rows of theirs are gone")
  private @Nullable DateRange window;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "the streams' schemas, and which are read in full")
  private @Nullable Path catalog;

  @Option(names = "--transform", description = "run the transformation and wait for it")
  private boolean transform;

  @Option(names = "--json", description = "one JSON object a line instead of text")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files; - is standard input")
  private List<String> files = List.of();

  String tenant() {
    return tenant;
  }

  String connection() {
    return connection;
  }

  String platform() {
    return platform;
  }

  boolean transform() {
    return transform;
  }

  boolean json() {
    return json;
  }

  boolean helpWanted() {
    return help;
  }

  List<String> files() {
    return files;
  }

  LandingRequest request(ConnectionId id, Path file) {
    return LandingRequest.of(id, file).withWindow(window).withCatalog(catalog);
  }

  /** Reads a window. */
  static class Window implements ITypeConverter<DateRange> {
    @Override
    public DateRange convert(String text) {
      try {
        return DateRange.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
