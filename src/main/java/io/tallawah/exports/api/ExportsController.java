package io.tallawah.exports.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.exports.BadExportException;
import io.tallawah.exports.Export;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.Exports;
import io.tallawah.identity.Preferences;
import io.tallawah.jobs.TooManyJobsException;
import io.tallawah.shared.Look;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ExportsController.PATH)
@Tag(name = "Exports")
@ForPermission(Permission.EXPORT_TABLES)
class ExportsController {

  static final String PATH = "/api/v1/exports";

  private static final String USUAL = "campaigns";
  private static final long RETRY_SECONDS = 30;

  private final Exports exports;
  private final Preferences preferences;

  ExportsController(Exports exports, Preferences preferences) {
    this.exports = exports;
    this.preferences = preferences;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Asks for a file of everything that matches",
      description =
          "It is made in the background: ask at the address in Location until its status is done."
              + " A file is kept for seven days.")
  @ApiResponse(
      responseCode = "202",
      description = "Accepted",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  ResponseEntity<ExportAnswer> ask(@Valid @RequestBody AskedExport asked) {
    Export export = ask(request(asked));
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/" + export.id()))
        .body(ExportAnswer.of(export));
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "One's own exports, the latest first")
  ExportsAnswer list() {
    return new ExportsAnswer(exports.list().stream().map(ExportAnswer::of).toList());
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "An export of one's own, and how far it is")
  ExportAnswer one(@PathVariable UUID id) {
    return ExportAnswer.of(existing(id));
  }

  @GetMapping(
      path = "/{id}/file",
      produces = {
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_PDF_VALUE
      })
  @Operation(
      summary = "The file of an export of one's own",
      description = "A conflict while it is in the making, or when it has no file any more.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary"))
      })
  void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Export export = existing(id);
    Exports.Content content =
        exports
            .fetch(id)
            .orElseThrow(() ->
                ApiException.of(
                    HttpStatus.CONFLICT,
                    "This export has no file: it is "
                        + export.state().name().toLowerCase(Locale.ROOT)
                        + "."));
    response.setContentType(content.format().contentType());
    response.setContentLengthLong(content.file().bytes());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + content.file().name() + "\"");
    Files.copy(content.path(), response.getOutputStream());
  }

  @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Cancels an export that is in the making, and removes any other with its file")
  void remove(@PathVariable UUID id) {
    if (!exports.remove(id)) {
      throw ApiException.notFound();
    }
  }

  private Export existing(UUID id) {
    return exports.find(id).orElseThrow(ApiException::notFound);
  }

  private ExportRequest request(AskedExport asked) {
    return new ExportRequest(
        ExportFormat.of(asked.format()).orElseThrow(),
        asked.kind() == null ? USUAL : asked.kind(),
        AskedQuery.of(asked.query()),
        !Boolean.FALSE.equals(asked.bom()),
        preferences.find().orElse(Look.USUAL).language());
  }

  private Export ask(ExportRequest request) {
    try {
      return exports.ask(request);
    } catch (BadExportException e) {
      String sentence = e.sentence();
      throw ApiException.badParameter(
          e.field(),
          sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
    } catch (TooManyJobsException e) {
      throw ApiException.retryLater(
          HttpStatus.TOO_MANY_REQUESTS, (e.getMessage() + " " + e.advice()).strip(), RETRY_SECONDS);
    }
  }
}
