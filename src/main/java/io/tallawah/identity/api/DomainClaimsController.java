package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.signon.DomainClaims;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators say about mail domains that tenants claim for their sign-on services. */
@RestController
@RequestMapping(path = "/api/v1/domain-claims", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tenants")
@ForPermission(Permission.PLATFORM_TENANTS)
class DomainClaimsController {

  /** A mail domain that a tenant claims. */
  record ClaimAnswer(
      @JsonProperty("tenant") @Schema(description = "The tenant's id.") UUID tenant,
      @JsonProperty("tenant_name") @Schema(description = "What the tenant is called.")
          String tenantName,
      @JsonProperty("domain") @Schema(description = "The mail domain.") String domain,
      @JsonProperty("service") @Schema(description = "The sign-on service it leads to.")
          String service,
      @JsonProperty("issuer") @Schema(description = "That service's issuer.") String issuer,
      @JsonProperty("asked_at") @Schema(description = "When it was claimed.") Instant askedAt,
      @JsonProperty("confirmed_at")
          @Schema(
              description = "When an operator confirmed it; null: nobody gets in by it.",
              nullable = true)
          @Nullable Instant confirmedAt) {

    static ClaimAnswer of(DomainClaims.Claim one) {
      return new ClaimAnswer(
          one.tenant().value(),
          one.tenantName(),
          one.domain(),
          one.serviceName(),
          one.issuer(),
          one.askedAt(),
          one.confirmedAt());
    }
  }

  private final DomainClaims claims;

  DomainClaimsController(DomainClaims claims) {
    this.claims = claims;
  }

  @GetMapping
  @Operation(summary = "Mail domains that tenants claim, those that wait first, for an operator")
  List<ClaimAnswer> all() {
    return claims.all().stream().map(ClaimAnswer::of).toList();
  }

  @PostMapping("/{tenant}/{domain}/confirm")
  @Operation(
      summary = "Confirms that a domain is a tenant's",
      description = "A domain is one tenant's at most.")
  ClaimAnswer confirm(@PathVariable UUID tenant, @PathVariable String domain) {
    existing(tenant, domain);
    claims.confirm(new TenantId(tenant), domain);
    return existing(tenant, domain);
  }

  @PostMapping("/{tenant}/{domain}/withdraw")
  @Operation(summary = "Takes a confirmation back: nobody new gets in by the domain")
  ClaimAnswer withdraw(@PathVariable UUID tenant, @PathVariable String domain) {
    existing(tenant, domain);
    claims.withdraw(new TenantId(tenant), domain);
    return existing(tenant, domain);
  }

  private ClaimAnswer existing(UUID tenant, String domain) {
    return claims.all().stream()
        .filter(one -> one.tenant().value().equals(tenant) && one.domain().equals(domain))
        .findFirst()
        .map(ClaimAnswer::of)
        .orElseThrow(ApiException::notFound);
  }
}
