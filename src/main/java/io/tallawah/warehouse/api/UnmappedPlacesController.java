package io.tallawah.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.HealthChecks;
import io.tallawah.warehouse.UnmappedPlaces;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Places that are no region")
@ForPermission(Permission.VIEW_DATA)
class UnmappedPlacesController {

  private static final int MOST = 500;

  private final UnmappedPlaces places;
  private final HealthChecks checks;

  UnmappedPlacesController(UnmappedPlaces places, HealthChecks checks) {
    this.places = places;
    this.checks = checks;
  }

  @GetMapping(path = "/api/v1/unmapped-places", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Places that platforms name and that are none of the tenant's regions",
      description =
          "Those for which a run was refused stand first: they hold the tenant's figures back until"
              + " aliases say which regions they are, or enough of them. The others are of the last"
              + " 90 days. Of each the most spend first.")
  List<UnmappedPlaceAnswer> places(
      @RequestParam(defaultValue = "100")
          @Parameter(
              description = "At most so many",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
          int size) {
    if (size < 1 || size > MOST) {
      throw ApiException.badParameter("size", "it is from 1 to " + MOST);
    }
    return places.since(checks.since(), size).stream().map(UnmappedPlaceAnswer::of).toList();
  }
}
