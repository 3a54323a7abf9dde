package io.tallawah.operator.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.Operators;
import io.tallawah.operator.TenantExport;
import io.tallawah.operator.TenantExports;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.ApiException;
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

/** Exports of all of a tenant's data, for an operator; both audit logs tell of them. */
@RestController
@RequestMapping("/api/v1/tenants/{id}/exports")
@Tag(name = "Tenants")
@ForPermission(Permission.PLATFORM_TENANTS)
class TenantExportsController {

  private final TenantExports exports;
  private final Operators operators;

  TenantExportsController(TenantExports exports, Operators operators) {
    this.exports = exports;
    this.operators = operators;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Exports of all of a tenant's data, the latest first, for an operator")
  List<TenantExportAnswer> list(@PathVariable UUID id) {
    return of(id).stream().map(TenantExportAnswer::of).toList();
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Asks for an archive of all of a tenant's data, for an operator",
      description = Archive.HOW_IT_IS_MADE)
  @ApiResponse(
      responseCode = "202",
      description = "Accepted",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  ResponseEntity<TenantExportAnswer> ask(@PathVariable UUID id) {
    UUID asked = exports.askFor(existing(id));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/tenants/" + id + "/exports/" + asked))
        .body(TenantExportAnswer.of(TenantExportAnswer.find(of(id), asked)));
  }

  @GetMapping(path = "/{export}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "An export of a tenant's data, and how far it is, for an operator")
  TenantExportAnswer one(@PathVariable UUID id, @PathVariable UUID export) {
    return TenantExportAnswer.of(TenantExportAnswer.find(of(id), export));
  }

  @GetMapping(path = "/{export}/file", produces = Archive.TYPE)
  @Operation(
      summary = "The archive of an export of a tenant's data, for an operator",
      description = Archive.WITHOUT_A_FILE)
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = Archive.TYPE, schema = @Schema(type = "string", format = "binary")))
  void file(@PathVariable UUID id, @PathVariable UUID export, HttpServletResponse response)
      throws IOException {
    UUID ready = TenantExportAnswer.ready(of(id), export).id();
    Archive.answer(response, out -> exports.downloadOf(new TenantId(id), ready, out));
  }

  private List<TenantExport> of(UUID tenant) {
    return exports.listOf(existing(tenant));
  }

  private TenantId existing(UUID tenant) {
    return operators.find(new TenantId(tenant)).orElseThrow(ApiException::notFound).id();
  }
}
