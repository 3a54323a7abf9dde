package io.tallawah.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.Reconciliation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reconciliation")
@ForPermission(Permission.VIEW_DATA)
class ReconciliationController {

  private static final int MOST = 500;

  private final Reconciliation reconciliation;

  ReconciliationController(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @GetMapping(path = "/api/v1/reconciliation", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Spend of each account and day against the platform's own total",
      description =
          "Of all days that have landed. A platform that tells no total by account, such as"
              + " LinkedIn, has no control.")
  ReconciliationAnswer reconciliation(
      @RequestParam(defaultValue = "100")
          @Parameter(
              description = "At most so many days that differ",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
          int size) {
    if (size < 1 || size > MOST) {
      throw ApiException.badParameter("size", "it is from 1 to " + MOST);
    }
    return reconciliation.exists()
        ? ReconciliationAnswer.of(reconciliation.accounts(), reconciliation.differences(size))
        : ReconciliationAnswer.NOTHING;
  }
}
