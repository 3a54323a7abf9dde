package io.tallawah.ingestion.internal;

import io.tallawah.ingestion.LandingRequest;
import io.tallawah.ingestion.LandingResult;
import io.tallawah.ingestion.LandingResult.StreamCount;
import io.tallawah.ingestion.LandingResult.WindowDecision;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Lands one file of one connection in one transaction of the loader: its rows, and all that is
 * written about them.
 */
public final class Landing {

  /** How far a connector's clock may be ahead; what is later would outlive every later sync. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /**
   * Where a file goes.
   *
   * @param streams of the platform's row in the registry
   * @param settings of the connection
   * @param schema its landing schema
   */
  public record Target(
      TenantId tenant,
      ConnectionId connection,
      JsonNode streams,
      JsonNode settings,
      String schema) {}

  /** What is to be done outside the loader's rights, just before it commits. */
  public interface BeforeCommit {
    /** Makes the connection owner of a class of rows of those accounts that have no owner of it. */
    void own(String streamClass, List<String> accounts);
  }

  private final DataSource loader;
  private final Path temporary;
  private final int longestLine;
  private final InstantSource clock;

  public Landing(DataSource loader, Path temporary, int longestLine, InstantSource clock) {
    this.clock = clock;
    this.loader = loader;
    this.temporary = temporary;
    this.longestLine = longestLine;
  }

  /** Lands the file, or finds it landed already. */
  public LandingResult land(Target target, LandingRequest request, BeforeCommit beforeCommit)
      throws IOException, SQLException {
    FileIdentity file = FileIdentity.of(request.file());
    try (Connection db = loader.getConnection()) {
      db.setAutoCommit(false);
      try {
        LandingResult result = inTransaction(db, target, request, file, beforeCommit);
        db.commit();
        return result;
      } catch (IOException | SQLException | RuntimeException | Error e) {
        rollback(db, e);
        throw e;
      }
    }
  }

  private static void rollback(Connection db, Throwable cause) {
    try {
      db.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private LandingResult inTransaction(
      Connection db,
      Target target,
      LandingRequest request,
      FileIdentity file,
      BeforeCommit beforeCommit)
      throws IOException, SQLException {
    Bookkeeping books = new Bookkeeping(db, target.tenant(), target.connection());
    books.begin();
    Bookkeeping.Known known = books.find(file).orElse(null);
    try (RejectSpool rejects = new RejectSpool(temporary)) {
      if (known != null) {
        return unchanged(known, target, request, file, books, rejects);
      }
      prepareSchema(db, target.schema());
      CopyWriter writer = new CopyWriter(db, rejects);
      Pipeline pipeline = new Pipeline();
      FileParser parser = new FileParser(plan(db, target, request, file), pipeline, rejects);
      FileTally tally = pipeline.run(() -> parse(parser, request.file(), file), writer);
      for (RecordWriter stream : parser.writers().values()) {
        writer.index(stream.table());
      }
      return book(books, parser, tally, request, file, rejects, beforeCommit);
    }
  }

  private LandingResult book(
      Bookkeeping books,
      FileParser parser,
      FileTally tally,
      LandingRequest request,
      FileIdentity file,
      RejectSpool rejects,
      BeforeCommit beforeCommit)
      throws IOException, SQLException {
    UUID id = UUID.randomUUID();
    books.load(id, request.fileName(), file, tally, rejects.count());
    books.rejects(id, rejects);
    DateRange window = request.window();
    List<WindowDecision> windows = window == null ? List.of() : Windows.decide(tally);
    if (window != null) {
      books.declare(window, tally, windows);
    }
    boolean whole = windows.stream().anyMatch(WindowDecision::declared);
    if (parser.writers().values().stream().anyMatch(w -> isNewAccount(books, w, file))) {
      books.enqueueAll("account");
    }
    if (parser.writers().values().stream().anyMatch(w -> w.table().askedForMore())) {
      books.enqueueAll("first asked for");
    }
    books.enqueueDays(tally, whole ? window : null, "landed");
    books.enqueueEntities(tally.streams(), "landed");
    tally.streams().stream()
        .filter(stream -> Windows.readInFull(tally, stream))
        .forEach(books::readInFull);
    StreamRules.OWNED.forEach(owned -> beforeCommit.own(owned, accounts(tally, owned)));
    return new LandingResult(
        id, request.fileName(), tally.rows(), rejects.count(), 0, streams(tally), windows);
  }

  private static boolean isNewAccount(Bookkeeping books, RecordWriter writer, FileIdentity file) {
    return writer.tally().rules.streamClass() == StreamClass.ACCOUNT
        && books.newAccounts(writer.table(), writer.tally(), file);
  }

  /** The same bytes again: only a window may be new. */
  private LandingResult unchanged(
      Bookkeeping.Known known,
      Target target,
      LandingRequest request,
      FileIdentity file,
      Bookkeeping books,
      RejectSpool rejects)
      throws IOException {
    List<WindowDecision> windows = List.of();
    DateRange window = request.window();
    if (window != null) {
      LandingPlan plan =
          new LandingPlan(
              file,
              target.schema(),
              Map.of(),
              streams(target),
              Schemas.ofCatalog(catalog(request)),
              Set.of(),
              longestLine,
              latest(known.landedAt().toInstant()));
      FileTally tally = parse(new FileParser(plan, Steps.NONE, rejects), request.file(), file);
      books.recallRefused(known.id(), tally);
      windows = Windows.decide(tally);
      if (books.declare(window, tally, windows)) {
        books.enqueueDays(tally, window, "window");
      }
    }
    return new LandingResult(
        known.id(), request.fileName(), 0, 0, known.rows(), List.of(), windows);
  }

  private LandingPlan plan(Connection db, Target target, LandingRequest request, FileIdentity file)
      throws SQLException, IOException {
    JsonNode catalog = catalog(request);
    return new LandingPlan(
        file,
        target.schema(),
        LandingCatalogue.read(db, target.schema()),
        streams(target),
        Schemas.ofCatalog(catalog),
        Schemas.fullRefreshes(catalog),
        longestLine,
        latest(clock.instant()));
  }

  private static long latest(Instant now) {
    return ExtractedAt.micros(now.plus(AHEAD));
  }

  private static PlatformStreams streams(Target target) {
    return new PlatformStreams(target.streams(), target.settings());
  }

  private static JsonNode catalog(LandingRequest request) throws IOException {
    Path catalog = request.catalog();
    if (catalog == null) {
      return MissingNode.getInstance();
    }
    try (InputStream input = Files.newInputStream(catalog)) {
      return JsonMapper.builder().build().readTree(input);
    } catch (JacksonException e) {
      throw ProblemException.of(
              "The catalog {0} is not JSON.",
              "Nothing was landed.", String.valueOf(catalog.getFileName()))
          .because(e);
    }
  }

  private static FileTally parse(FileParser parser, Path path, FileIdentity file)
      throws IOException {
    CRC32C checksum = new CRC32C();
    try (InputStream input = new CheckedInputStream(Files.newInputStream(path), checksum)) {
      FileTally tally = parser.parse(input);
      if (checksum.getValue() != file.checksum()) {
        throw new IOException("the file changed while it was read");
      }
      return tally;
    }
  }

  private static void prepareSchema(Connection db, String schema) throws SQLException {
    String name = Names.quoted(schema);
    try (var statement = db.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          """
          do $schema$ begin
            if not exists (select from pg_namespace where nspname = %2$s) then
              create schema %1$s;
              grant usage on schema %1$s to tallawah_dbt;
              alter default privileges in schema %1$s grant select on tables to tallawah_dbt;
            end if;
          end $schema$\
          """
              .formatted(name, Names.literal(schema)));
    }
  }

  private static List<String> accounts(FileTally tally, String owned) {
    return tally.streams().stream()
        .filter(stream -> stream.rules.owns().contains(owned))
        .flatMap(stream -> stream.accounts.stream())
        .filter(account -> !account.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<StreamCount> streams(FileTally tally) {
    return tally.streams().stream()
        .map(s ->
            new StreamCount(
                s.stream,
                s.landed(),
                s.rejected + s.refused,
                s.rules.streamClass() != StreamClass.OTHER))
        .toList();
  }

  static @Nullable String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return e.getSQLState();
      }
    }
    return null;
  }

  /** Whether trying again may help: a deadlock, or another transaction in the way. */
  public static boolean isPassing(Throwable failure) {
    String state = sqlState(failure);
    return state != null
        && (state.equals("40P01") || state.equals("40001") || state.equals("55P03"));
  }
}
