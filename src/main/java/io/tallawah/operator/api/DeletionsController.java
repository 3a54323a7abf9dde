package io.tallawah.operator.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ForPermission;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deletions of all tenants: who is gone is in no list of tenants. */
@RestController
@Tag(name = "Tenants")
@ForPermission(Permission.PLATFORM_TENANTS)
class DeletionsController {

  private final TenantDeletions deletions;
  private final Clock clock;

  DeletionsController(TenantDeletions deletions, Clock clock) {
    this.deletions = deletions;
    this.clock = clock;
  }

  @GetMapping(path = "/api/v1/tenant-deletions", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Deletions of tenants, also of those that are gone, for an operator")
  List<DeletionAnswer> all() {
    Instant now = clock.instant();
    return deletions.list().stream().map(one -> DeletionAnswer.of(one, now)).toList();
  }
}
