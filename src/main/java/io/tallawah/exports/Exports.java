package io.tallawah.exports;

import io.tallawah.exports.internal.ExportJob;
import io.tallawah.exports.internal.Rights;
import io.tallawah.exports.internal.Sources;
import io.tallawah.exports.internal.StoredExport;
import io.tallawah.exports.internal.TableFiles;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.jobs.Job;
import io.tallawah.jobs.Jobs;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed-in person's exports in the bound tenant: asked for here, made in the background,
 * fetched until they expire. Whether they may is asked again each time.
 *
 * @see <a href="../../../../../docs/decisions/0035-jobs-and-exports.md">decision 35</a>
 */
@Service
@RequiresPermission(Permission.EXPORT_TABLES)
public class Exports {

  /** A file that is there, and what to tell of it. */
  public record Content(Export.MadeFile file, ExportFormat format, Path path) {}

  private static final int MOST = 200;

  private final Jobs jobs;
  private final Sources sources;
  private final Rights rights;
  private final TableFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Exports(
      Jobs jobs,
      Sources sources,
      Rights rights,
      TableFiles files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jobs = jobs;
    this.sources = sources;
    this.rights = rights;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** What can be exported, by name. */
  public List<String> kinds() {
    return sources.kinds();
  }

  /**
   * Asks for a file.
   *
   * @throws BadExportException naming what of the query, or that the kind, can't be taken
   * @throws io.tallawah.jobs.TooManyJobsException when too many are in the making
   */
  @Transactional
  public Export ask(ExportRequest asked) {
    TableSource source =
        sources
            .find(asked.kind())
            .orElseThrow(
                () -> new BadExportException("kind", Sentence.of("There is no such table.")));
    rights.require(source);
    ExportRequest whole =
        new ExportRequest(
            asked.format(),
            asked.kind(),
            source.checked(asked.query()),
            asked.mark(),
            asked.language());
    Job job = jobs.ask(ExportJob.KIND, StoredExport.of(whole));
    Map<String, Object> details = new LinkedHashMap<>(whole.query());
    details.put("kind", whole.kind());
    details.put("format", whole.format().id());
    events.publishEvent(AuditEvent.change("export.asked", job.id().toString(), Map.of(), details));
    return export(job);
  }

  /** One's own, the latest first; at most 200. */
  @Transactional(readOnly = true)
  public List<Export> list() {
    return jobs.list(ExportJob.KIND, MOST).stream().map(this::export).toList();
  }

  /** One's own of this id. */
  @Transactional(readOnly = true)
  public Optional<Export> find(UUID id) {
    return jobs.find(ExportJob.KIND, id).map(this::export);
  }

  /**
   * The file of one's own export, recorded before its first byte leaves; empty when there is none,
   * or none any more.
   */
  @Transactional
  public Optional<Content> fetch(UUID id) {
    Optional<Job> job = jobs.find(ExportJob.KIND, id);
    Export export = job.map(this::export).orElse(null);
    if (job.isEmpty() || export == null) {
      return Optional.empty();
    }
    Export.MadeFile file = export.file();
    Path path = files.file(job.get().tenant(), id);
    Optional<TableSource> source = sources.find(export.request().kind());
    if (file == null || source.isEmpty() || !Files.exists(path)) {
      return Optional.empty();
    }
    rights.require(source.get());
    events.publishEvent(
        AuditEvent.read("export.fetched", id.toString(), Map.of("sha256", file.sha256())));
    return Optional.of(new Content(file, export.request().format(), path));
  }

  /** Cancels one that is in the making, and removes any other with its file. */
  @Transactional
  public boolean remove(UUID id) {
    Optional<Job> job = jobs.find(ExportJob.KIND, id);
    job.ifPresent(one -> {
      if (one.state().isOpen()) {
        jobs.cancel(one);
        events.publishEvent(AuditEvent.of("export.cancelled", id.toString()));
      } else {
        files.remove(one.tenant(), id);
        jobs.forget(one);
        events.publishEvent(AuditEvent.of("export.removed", id.toString()));
      }
    });
    return job.isPresent();
  }

  private Export export(Job job) {
    return StoredExport.export(job, clock.instant());
  }
}
