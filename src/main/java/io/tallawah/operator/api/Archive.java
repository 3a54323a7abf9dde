package io.tallawah.operator.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;

/** The file of an export as an answer. */
final class Archive {

  static final String TYPE = "application/zip";

  /** To whom asks for one. */
  static final String HOW_IT_IS_MADE =
      "It is made in the background: ask at the address in Location until its state is ready."
          + " One is made at a time.";

  /** To whom fetches one. */
  static final String WITHOUT_A_FILE =
      "A conflict while it is in the making, or when it has no file any more.";

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
