package io.tallawah.exports.internal;

import io.tallawah.exports.Export;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.jobs.Job;
import io.tallawah.shared.Look;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the table of jobs keeps of an export. */
public final class StoredExport {

  private static final JsonMapper JSON = JsonMapper.shared();

  private record Request(
      String format,
      String kind,
      Map<String, String> query,
      boolean mark,
      @Nullable String language) {}

  private StoredExport() {}

  /** A request as a job keeps it. */
  public static String of(ExportRequest request) {
    return JSON.writeValueAsString(
        new Request(
            request.format().id(),
            request.kind(),
            request.query(),
            request.mark(),
            request.language().toLanguageTag()));
  }

  static String of(Export.MadeFile file) {
    return JSON.writeValueAsString(file);
  }

  static ExportRequest request(Job job) {
    Request stored = JSON.readValue(job.request(), Request.class);
    return new ExportRequest(
        ExportFormat.of(stored.format()).orElseThrow(),
        stored.kind(),
        stored.query(),
        stored.mark(),
        language(stored.language()));
  }

  /** Those asked for before there was a choice are in the usual one. */
  private static Locale language(@Nullable String tag) {
    return tag == null ? Look.USUAL.language() : Locale.forLanguageTag(tag);
  }

  /**
   * A job of exports as an export; one whose time is over has no file, though it lies there yet.
   */
  public static Export export(Job job, Instant now) {
    boolean over = job.state() == Job.State.DONE && isOver(job, now);
    String result = job.result();
    Export.MadeFile file =
        result == null || over || job.state() != Job.State.DONE
            ? null
            : JSON.readValue(result, Export.MadeFile.class);
    return new Export(
        job.id(),
        request(job),
        job.askedByName(),
        job.askedAt(),
        over ? Job.State.EXPIRED : job.state(),
        job.cancelAsked(),
        job.done(),
        job.total(),
        file,
        job.problem(),
        job.finishedAt(),
        file == null ? null : job.expiresAt());
  }

  private static boolean isOver(Job job, @Nullable Instant now) {
    Instant end = job.expiresAt();
    return end != null && now != null && !now.isBefore(end);
  }
}
