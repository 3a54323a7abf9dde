package io.tallawah.operator.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.operator.TenantExport;
import io.tallawah.operator.TenantExports;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ForPermission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of all data of the token's tenant, for its owners. */
@RestController
@RequestMapping(OwnTenantExportsController.PATH)
@Tag(name = "Tenant")
@ForPermission(Permission.EXPORT_TENANT)
class OwnTenantExportsController {

  static final String PATH = "/api/v1/tenant/exports";

  private final TenantExports exports;

  OwnTenantExportsController(TenantExports exports) {
    this.exports = exports;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Exports of all of the tenant's data, the latest first")
  List<TenantExportAnswer> list() {
    return exports.list().stream().map(TenantExportAnswer::of).toList();
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Asks for an archive of all of the tenant's data",
      description = Archive.HOW_IT_IS_MADE)
  @ApiResponse(
      responseCode = "202",
      description = "Accepted",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  ResponseEntity<TenantExportAnswer> ask() {
    UUID asked = exports.ask();
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/" + asked))
        .body(TenantExportAnswer.of(existing(asked)));
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "An export of the tenant's data, and how far it is")
  TenantExportAnswer one(@PathVariable UUID id) {
    return TenantExportAnswer.of(existing(id));
  }

  @GetMapping(path = "/{id}/file", produces = Archive.TYPE)
  @Operation(
      summary = "The archive of an export of the tenant's data",
      description = Archive.WITHOUT_A_FILE)
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = Archive.TYPE, schema = @Schema(type = "string", format = "binary")))
  void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    UUID ready = TenantExportAnswer.ready(exports.list(), id).id();
    Archive.answer(response, out -> exports.download(ready, out));
  }

  private TenantExport existing(UUID id) {
    return TenantExportAnswer.find(exports.list(), id);
  }
}
