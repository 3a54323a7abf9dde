package io.tallawah.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.RegionSets;
import io.tallawah.identity.TenantSettings;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the token's tenant. */
@RestController
@RequestMapping(path = "/api/v1/tenant", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tenant")
@ForPermission(Permission.MANAGE_TENANT)
class TenantController {

  private final TenantSettings settings;
  private final RegionSets regionSets;

  TenantController(TenantSettings settings, RegionSets regionSets) {
    this.settings = settings;
    this.regionSets = regionSets;
  }

  @GetMapping
  @Operation(summary = "The tenant's settings, and the region sets that can be chosen")
  SettingsAnswer read() {
    return SettingsAnswer.of(settings.current(), regionSets.all());
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Changes the tenant's settings: all of them, as they shall be")
  SettingsAnswer change(@Valid @RequestBody SettingsRequest asked) {
    List<RegionSets.RegionSet> sets = regionSets.all();
    if (sets.stream().noneMatch(one -> one.id().equals(asked.regionSet()))) {
      throw ApiException.badParameter("region_set", "there is no such set");
    }
    settings.change(asked.values());
    return SettingsAnswer.of(settings.current(), sets);
  }
}
