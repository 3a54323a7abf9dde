package io.tallawah.exports.internal;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Export;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.exports.TableSource;
import io.tallawah.jobs.Job;
import io.tallawah.jobs.JobKind;
import io.tallawah.jobs.JobProgress;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the files, as jobs. */
@Component
public class ExportJob implements JobKind {

  /** The kind of job. */
  public static final String KIND = "export";

  private static final Duration KEPT = Duration.ofDays(7);
  private static final DateTimeFormatter IN_A_NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

  private final Sources sources;
  private final Rights rights;
  private final Snapshots snapshots;
  private final TenantDirectory tenants;
  private final TableFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExportJob(
      Sources sources,
      Rights rights,
      Snapshots snapshots,
      TenantDirectory tenants,
      TableFiles files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sources = sources;
    this.rights = rights;
    this.snapshots = snapshots;
    this.tenants = tenants;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public void discard(Job job) {
    files.remove(job.tenant(), job.id());
  }

  @Override
  public String run(Job job, JobProgress progress) throws IOException {
    ExportRequest request = StoredExport.request(job);
    TableSource source =
        sources
            .find(request.kind())
            .orElseThrow(() ->
                new ProblemException("There is no such table any more.", "Ask for another table."));
    if (!rights.has(job.tenant(), job.askedBy(), source)) {
      throw new ProblemException("Whoever asked for it may not have it any more.", "");
    }
    files.remove(job.tenant(), job.id());
    Path attempt = files.attempt(job.tenant(), job.id());
    try {
      return keep(job, request, write(job, source, request, attempt, progress), attempt);
    } finally {
      Files.deleteIfExists(attempt);
    }
  }

  private FileMaker.Written write(
      Job job, TableSource source, ExportRequest request, Path attempt, JobProgress progress) {
    Tenant tenant = tenants.current();
    return snapshots.read(
        progress,
        () -> {
          Phrases words = new Phrases(request.language());
          ExportableTable table = source.open(request.query(), words);
          return FileMaker.write(
              request, table, facts(job, tenant, table, words), attempt, progress);
        });
  }

  private List<Fact> facts(Job job, Tenant tenant, ExportableTable table, Phrases words) {
    List<Fact> all = new ArrayList<>();
    all.add(new Fact(words.of("exports.fact.tenant"), tenant.name()));
    all.addAll(table.facts());
    all.add(new Fact(words.of("exports.fact.rows"), String.valueOf(table.rowCount())));
    all.add(
        new Fact(
            words.of("exports.fact.blanks"),
            words.of(
                "exports.fact.blanks-are",
                Cell.Blank.NOT_APPLICABLE.text(),
                Cell.Blank.NOT_YET.text())));
    all.add(
        new Fact(
            words.of("exports.fact.made-at"),
            clock
                .instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(tenant.timeZone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
    all.add(new Fact(words.of("exports.fact.made-by"), job.askedByName()));
    return all;
  }

  private String keep(Job job, ExportRequest request, FileMaker.Written written, Path attempt)
      throws IOException {
    String name =
        request.kind()
            + "-"
            + IN_A_NAME.format(clock.instant().atZone(tenants.current().timeZone()))
            + "."
            + request.format().id();
    Export.MadeFile file =
        new Export.MadeFile(name, Files.size(attempt), written.sha256(), written.rows());
    Files.move(
        attempt,
        Objects.requireNonNull(files.file(job.tenant(), job.id())),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    events.publishEvent(
        AuditEvent.change(
            "export.made",
            job.id().toString(),
            Map.of(),
            Map.of(
                "kind", request.kind(),
                "format", request.format().id(),
                "asked_by", job.askedByName(),
                "rows", file.rows(),
                "bytes", file.bytes(),
                "sha256", file.sha256())));
    return StoredExport.of(file);
  }
}
