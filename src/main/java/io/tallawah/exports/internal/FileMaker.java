package io.tallawah.exports.internal;

import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.jobs.JobProgress;
import io.tallawah.shared.Phrases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes a table to a file. */
public final class FileMaker {

  /** What was written. */
  public record Written(long rows, String sha256) {}

  private long rows;

  private FileMaker() {}

  /** Writes all rows; one row more or less than the table says is an error, not a shorter file. */
  public static Written write(
      ExportRequest request,
      ExportableTable table,
      List<Fact> facts,
      Path file,
      JobProgress progress) {
    MessageDigest digest = sha256();
    long expected = table.rowCount();
    TableWriter.Head head =
        new TableWriter.Head(
            table.title(),
            table.columns(),
            facts,
            expected,
            request.mark(),
            new Phrases(request.language()));
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
        TableWriter writer = TableWriter.begin(request.format(), head, out)) {
      long written = new FileMaker().rows(table, writer, expected, progress);
      if (written != expected) {
        throw new IllegalStateException(
            "the table said %d rows and had %d".formatted(expected, written));
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(expected, HexFormat.of().formatHex(digest.digest()));
  }

  private long rows(
      ExportableTable table, TableWriter writer, long expected, JobProgress progress) {
    progress.report(0, expected);
    table.read(row -> {
      try {
        writer.row(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rows++;
      progress.report(rows, expected);
    });
    return rows;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
