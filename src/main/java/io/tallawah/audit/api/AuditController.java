package io.tallawah.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.audit.AuditCsv;
import io.tallawah.audit.AuditLog;
import io.tallawah.audit.AuditQuery;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit log")
@ForPermission(Permission.VIEW_AUDIT)
class AuditController {

  private static final int MOST = 500;
  private static final int LAST_PAGE = 4_294_967;

  private final AuditLog log;
  private final AuditCsv csv;
  private final TenantDirectory tenants;

  AuditController(AuditLog log, AuditCsv csv, TenantDirectory tenants) {
    this.log = log;
    this.csv = csv;
    this.tenants = tenants;
  }

  @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Who did what, when and from where: the newest first")
  AuditAnswer audit(
      @ParameterObject @ModelAttribute AuditParameters filter,
      @RequestParam(defaultValue = "0")
          @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "0", maximum = "4294967", defaultValue = "0"))
          int page,
      @RequestParam(defaultValue = "100")
          @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
          int size) {
    if (page < 0 || page > LAST_PAGE) {
      throw ApiException.badParameter("page", "it is from 0 to " + LAST_PAGE);
    }
    if (size < 1 || size > MOST) {
      throw ApiException.badParameter("size", "it is from 1 to " + MOST);
    }
    AuditQuery query = filter.query(tenants.current().timeZone());
    return AuditAnswer.of(
        log.entries(query, (long) page * size, size), page, size, log.count(query));
  }

  @GetMapping(path = "/api/v1/audit/export", produces = "text/csv")
  @Operation(summary = "The same as CSV, all that matches")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void export(@ParameterObject @ModelAttribute AuditParameters filter, HttpServletResponse response)
      throws IOException {
    AuditQuery query = filter.query(tenants.current().timeZone());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
    csv.write(query, response.getOutputStream());
  }
}
