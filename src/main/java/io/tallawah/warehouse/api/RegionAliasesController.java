package io.tallawah.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.RegionAliases;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
    name = "Aliases of regions",
    description = "What platforms call the tenant's regions, where the product doesn't know it.")
@ForPermission(Permission.MANAGE_TENANT)
class RegionAliasesController {

  private static final String PATH = "/api/v1/region-aliases";
  private static final int MOST = 500;

  private final RegionAliases aliases;
  private final Platforms platforms;

  RegionAliasesController(RegionAliases aliases, Platforms platforms) {
    this.aliases = aliases;
    this.platforms = platforms;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "What places are called, beside what the product knows, by the region")
  List<RegionAliasAnswer> list(
      @RequestParam(defaultValue = "100")
          @Parameter(
              description = "At most so many",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
          int size) {
    if (size < 1 || size > MOST) {
      throw ApiException.badParameter("size", "it is from 1 to " + MOST);
    }
    return aliases.list(size).stream().map(RegionAliasAnswer::of).toList();
  }

  @PutMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Says which region a place is, as /unmapped-places names it",
      description =
          "An alias of the same place, country and platform is replaced and keeps its id. All days"
              + " are computed again by the next run of dbt.")
  RegionAliasAnswer put(@RequestBody @Valid RegionAliasRequest request) {
    requireKnown(request.platformOrAny());
    try {
      return RegionAliasAnswer.of(
          aliases.put(
              request.platformOrAny(),
              request.countryOrAny(),
              request.place(),
              request.regionId()));
    } catch (ProblemException e) {
      throw RegionAliases.REGION.equals(e.field())
          ? ApiException.badParameter("region_id", "there is no such region")
          : e;
    }
  }

  @DeleteMapping(path = PATH + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes an alias back",
      description = "All days are computed again by the next run of dbt.")
  @ApiResponse(responseCode = "204", description = "Taken back.")
  void remove(@PathVariable UUID id) {
    if (!aliases.remove(id)) {
      throw ApiException.notFound();
    }
  }

  private void requireKnown(String platform) {
    List<String> known =
        Stream.concat(
                Stream.of(RegionAliases.ANY), platforms.all().stream().map(Platforms.Look::id))
            .toList();
    if (!known.contains(platform)) {
      throw ApiException.badParameter(
          "platform", "a platform is one of " + String.join(", ", known));
    }
  }
}
