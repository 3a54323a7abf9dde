package io.tallawah.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of file. */
public enum ExportFormat {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** As REST writes it, and what the file's name ends with. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type of the file. */
  public String contentType() {
    return contentType;
  }

  /** The format of that id. */
  public static Optional<ExportFormat> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
