package io.tallawah.audit.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.audit.AuditQuery;
import io.tallawah.shared.api.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The filters of the log as a query string has them; days are the tenant's. */
record AuditParameters(
    @Parameter(description = "The first day", schema = @Schema(type = "string", format = "date"))
        @Nullable String from,
    @Parameter(description = "The last day", schema = @Schema(type = "string", format = "date"))
        @Nullable String to,
    @Parameter(description = "Name or id of who did it", schema = @Schema(maxLength = 500))
        @Nullable String actor,
    @Parameter(
            description = "Such as credential.rotated, or credential for all of its kind",
            schema = @Schema(maxLength = 100))
        @Nullable String action,
    @Parameter(description = "What it was done to", schema = @Schema(maxLength = 500))
        @Nullable String subject,
    @Parameter(description = "Part of any text of the entry", schema = @Schema(maxLength = 200))
        @Nullable String q) {

  /** There is nothing before and after these. */
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  AuditQuery query(ZoneId zone) {
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    if (first != null && last != null && first.isAfter(last)) {
      throw ApiException.badParameter("to", "it is before from");
    }
    return new AuditQuery(
        start(first, zone),
        start(last == null ? null : last.plusDays(1), zone),
        text("actor", actor, 500),
        text("action", action, 100),
        text("subject", subject, 500),
        text("q", q, 200));
  }

  private static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (text.length() != FIRST.toString().length()) {
        throw new DateTimeParseException("not a day", text, 0);
      }
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    } catch (DateTimeParseException e) {
      throw ApiException.badParameter(name, "it is a date such as 2026-11-24");
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static String text(String name, @Nullable String given, int longest) {
    String text = given == null ? "" : given.strip();
    if (text.length() > longest) {
      throw ApiException.badParameter(name, "it is longer than " + longest + " characters");
    }
    return text;
  }
}
