package io.tallawah.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log as CSV (RFC 4180), row by row; no cell begins as a formula of a spreadsheet does. */
@Component
public class AuditCsv {

  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private final AuditLog log;

  AuditCsv(AuditLog log) {
    this.log = log;
  }

  /** Writes all of the bound tenant's that match; nothing is cut. */
  public void write(AuditQuery query, OutputStream out) throws IOException {
    write(log, query, out);
  }

  /** Writes all of a log that match; nothing is cut. */
  public void write(AuditReads reads, AuditQuery query, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(
        "id,at,actor_kind,actor_id,actor,address,action,subject,before,after,trace_id\r\n");
    try {
      reads.export(query, entry -> row(writer, entry));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static void row(Writer writer, AuditEntry entry) {
    JsonMapper json = JsonMapper.shared();
    String line =
        line(
            entry.id().toString(),
            entry.at().toString(),
            entry.actor().kind().name().toLowerCase(java.util.Locale.ROOT),
            entry.actor().id(),
            entry.actor().name(),
            entry.actor().address(),
            entry.action(),
            entry.subject(),
            json.writeValueAsString(entry.before()),
            json.writeValueAsString(entry.after()),
            entry.traceId());
    try {
      writer.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String line(@Nullable String... cells) {
    return Arrays.stream(cells).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    boolean quoted = safe.chars().anyMatch(one -> ",\"\r\n'".indexOf(one) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
