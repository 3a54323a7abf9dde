package io.tallawah.operator.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;

/** The file of an export as an answer. */
final class Archive {

  static final String TYPE = "application/zip";

  /** What writes it. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private Archive() {}

  static void answer(HttpServletResponse response, Writer writer) throws IOException {
    response.setContentType(TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tenant-export.zip\"");
    writer.write(response.getOutputStream());
  }
}
