package io.tallawah.operator.internal;

import io.tallawah.tenancy.Tenant;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a tenant's archive: a file of JSON lines a table, and last a manifest that counts and
 * hashes them. Rows go from the database to the disk without being held.
 */
final class ExportArchive {

  private static final int FORMAT = 1;
  private static final String README =
      """
      A tenant's data as Tallawah keeps them.

      manifest.json lists every file with its rows, its SHA-256 and its columns with their types in
      PostgreSQL. Each file has one JSON object a line (NDJSON, UTF-8): a row, its columns by name;
      null is a value that is not there. Times are ISO 8601, days ISO dates; numbers have all their
      digits, so read them as decimals. PostgreSQL reads a line back with
      jsonb_populate_record(null::schema.table, line).

      app holds what people entered and did, ops what was landed and run, marts the figures. All
      rows are of one moment. Left out, and listed in the manifest: sealed secrets, hashes and keys,
      which no one may read; and the records as they landed, which the platforms keep.
      """;

  /** What came of it. */
  record Written(long bytes, String sha256, long rows) {}

  private final CopyManager copies;
  private final Tenant tenant;
  private final Instant at;

  ExportArchive(CopyManager copies, Tenant tenant, Instant at) {
    this.copies = copies;
    this.tenant = tenant;
    this.at = at;
  }

  /**
   * Writes it.
   *
   * @param progress is told after each table: how many are done, how many rows in all
   */
  Written write(Path file, List<ExportTable> tables, BiConsumer<Integer, Long> progress)
      throws IOException, SQLException {
    MessageDigest whole = sha256();
    List<Map<String, Object>> told = new ArrayList<>();
    long rows = 0;
    try (OutputStream disk =
            new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), whole);
        ZipOutputStream zip = new ZipOutputStream(disk, StandardCharsets.UTF_8)) {
      text(zip, "README.txt", README);
      for (ExportTable table : tables) {
        MessageDigest own = sha256();
        long count = table(zip, table, own);
        told.add(described(table, count, own));
        rows += count;
        progress.accept(told.size(), rows);
      }
      text(zip, "manifest.json", manifest(told));
    }
    return new Written(Files.size(file), hex(whole), rows);
  }

  private long table(ZipOutputStream zip, ExportTable table, MessageDigest digest)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(table.file()));
    long rows =
        copies.copyOut(table.copy(), new DigestOutputStream(zip, digest)); // which leaves it open
    zip.closeEntry();
    return rows;
  }

  private String manifest(List<Map<String, Object>> tables) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("product", "Tallawah");
    manifest.put(
        "tenant",
        Map.of("id", tenant.id().toString(), "slug", tenant.slug(), "name", tenant.name()));
    manifest.put("as_of", at.toString());
    manifest.put("files", tables);
    manifest.put(
        "left_out",
        Map.of(
            "tables", ExportTables.WHOLLY_LEFT_OUT.stream().sorted().toList(),
            "why",
                "keys and tokens; columns that hold sealed values, hashes or codes are named with their table",
            "landing", "records as the platforms sent them are not part of an export"));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
  }

  private static Map<String, Object> described(ExportTable table, long rows, MessageDigest digest) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("table", table.name());
    file.put("file", table.file());
    file.put("rows", rows);
    file.put("sha256", hex(digest));
    Map<String, String> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column.type()));
    file.put("columns", columns);
    file.put("left_out", table.leftOut());
    return file;
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
