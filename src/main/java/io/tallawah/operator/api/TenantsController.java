package io.tallawah.operator.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Operators;
import io.tallawah.identity.Permissions;
import io.tallawah.identity.RegionSets;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tenants", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tenants")
class TenantsController {

  private final Operators operators;
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final RegionSets regionSets;

  TenantsController(
      Operators operators,
      Permissions permissions,
      CurrentUser currentUser,
      RegionSets regionSets) {
    this.regionSets = regionSets;
    this.operators = operators;
    this.permissions = permissions;
    this.currentUser = currentUser;
  }

  @GetMapping
  @Operation(
      summary = "One's own tenants; for an operator, all",
      description = "An API key sees its own tenant alone.")
  List<TenantAnswer> all() {
    if (permissions.allow(Permission.PLATFORM_TENANTS)) {
      return operators.tenants().stream().map(TenantAnswer::of).toList();
    }
    return currentUser.session().isPresent()
        ? currentUser.memberships().stream().map(TenantAnswer::of).toList()
        : currentUser.membership().stream().map(TenantAnswer::of).toList();
  }

  @ForPermission(Permission.PLATFORM_TENANTS)
  @GetMapping("/{id}")
  @Operation(summary = "A tenant, for an operator")
  TenantAnswer one(@PathVariable UUID id) {
    return TenantAnswer.of(existing(id));
  }

  @ForPermission(Permission.PLATFORM_TENANTS)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Makes a tenant and invites its first owner, for an operator")
  OnboardedAnswer onboard(@Valid @RequestBody NewTenantRequest asked) {
    if (regionSets.all().stream().noneMatch(one -> one.id().equals(asked.regions()))) {
      throw ApiException.badParameter("region_set", "there is no such set");
    }
    Operators.Onboarded made = operators.onboard(asked.tenant(), asked.regions(), asked.owner());
    return OnboardedAnswer.of(existing(made.tenant().value()), made.invitation());
  }

  @ForPermission(Permission.PLATFORM_TENANTS)
  @PostMapping("/{id}/first-owner")
  @Operation(
      summary = "Makes the first owner's invitation anew, for an operator",
      description = "While the tenant has no owner; the link before is void.")
  OnboardedAnswer inviteAgain(@PathVariable UUID id) {
    Operators.Line tenant = existing(id);
    return OnboardedAnswer.of(tenant, operators.resendFirstOwner(tenant.id()));
  }

  @ForPermission(Permission.PLATFORM_TENANTS)
  @PostMapping("/{id}/suspend")
  @Operation(summary = "Takes a tenant out of everybody's reach; nothing of it is lost")
  TenantAnswer suspend(@PathVariable UUID id) {
    operators.suspend(existing(id).id());
    return TenantAnswer.of(existing(id));
  }

  @ForPermission(Permission.PLATFORM_TENANTS)
  @PostMapping("/{id}/reinstate")
  @Operation(summary = "Gives a suspended tenant back to its members")
  TenantAnswer reinstate(@PathVariable UUID id) {
    operators.reinstate(existing(id).id());
    return TenantAnswer.of(existing(id));
  }

  private Operators.Line existing(UUID id) {
    return operators.find(new TenantId(id)).orElseThrow(ApiException::notFound);
  }
}
