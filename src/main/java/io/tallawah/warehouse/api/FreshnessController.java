package io.tallawah.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.Freshness;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Freshness")
@ForPermission(Permission.VIEW_INSIGHTS)
class FreshnessController {

  private final Freshness freshness;

  FreshnessController(Freshness freshness) {
    this.freshness = freshness;
  }

  @GetMapping(path = "/api/v1/freshness", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "To which day each connection has data, and to which it is final")
  List<FreshnessAnswer> freshness() {
    return freshness.list().stream().map(FreshnessAnswer::of).toList();
  }
}
